using System.Text.Json;

namespace Aggregator.Extraction;

/// <summary>Reads one file of <see cref="PublisherRules"/>: a JSON object whose keys are the members in camel case.</summary>
internal static class PublisherRuleFile
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] Keys = ["hosts", "body", "strip", "title", "author", "published", "timeZone"];

    /// <summary>The rules; null when something is wrong, which <paramref name="errors"/> then says.</summary>
    public static PublisherRules? Read(string path, List<PublisherRuleError> errors)
    {
        var before = errors.Count;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            var rules = Read(document.RootElement, (key, problem) => errors.Add(new PublisherRuleError(path, key, problem)));
            return errors.Count == before ? rules : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            errors.Add(new PublisherRuleError(path, null, exception.Message));
            return null;
        }
    }

    private static PublisherRules? Read(JsonElement root, Action<string?, string> report)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            report(null, "must be an object");
            return null;
        }

        foreach (var member in root.EnumerateObject().Where(member => !Keys.Contains(member.Name, StringComparer.Ordinal)))
        {
            report(member.Name, "is no key; allowed are " + string.Join(", ", Keys));
        }

        var hosts = Texts(root, "hosts", report);
        if (hosts.Count == 0)
        {
            report("hosts", "must name at least one host");
        }

        return new PublisherRules
        {
            Hosts = hosts,
            Body = ASelector(root, "body", report),
            Strip = [.. Texts(root, "strip", report).Where(selector => IsSelector(selector, "strip", report))],
            Title = ASelector(root, "title", report),
            Author = ASelector(root, "author", report),
            Published = ASelector(root, "published", report),
            TimeZone = AZone(root, report),
        };
    }

    private static string? ASelector(JsonElement root, string key, Action<string?, string> report) =>
        AText(root, key, report) is { } selector && IsSelector(selector, key, report) ? selector : null;

    private static bool IsSelector(string selector, string key, Action<string?, string> report)
    {
        var isGood = Selector.IsValid(selector);
        if (!isGood)
        {
            report(key, $"'{selector}' is no CSS selector");
        }

        return isGood;
    }

    private static string? AZone(JsonElement root, Action<string?, string> report)
    {
        var zone = AText(root, "timeZone", report);
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            report("timeZone", $"'{zone}' is no IANA time zone such as Asia/Seoul");
        }

        return zone;
    }

    private static string? AText(JsonElement root, string key, Action<string?, string> report)
    {
        if (!root.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            report(key, "must be a text");
            return null;
        }

        return value.GetString();
    }

    private static List<string> Texts(JsonElement root, string key, Action<string?, string> report)
    {
        if (!root.TryGetProperty(key, out var value))
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            report(key, "must be a list of texts");
            return [];
        }

        return [.. value.EnumerateArray().Select(item => item.GetString()).OfType<string>()];
    }
}
