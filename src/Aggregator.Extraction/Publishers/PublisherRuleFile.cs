using System.Text;
using System.Text.Json;

namespace Aggregator.Extraction;

/// <summary>Reads one file of <see cref="PublisherRules"/>: a JSON object whose keys are the members in camel case.</summary>
internal sealed class PublisherRuleFile
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] Keys = ["hosts", "body", "strip", "title", "author", "published", "timeZone"];

    private readonly string _path;
    private readonly JsonElement _root;
    private readonly MemberLines _lines;
    private readonly List<PublisherRuleError> _errors;

    private PublisherRuleFile(string path, JsonElement root, MemberLines lines, List<PublisherRuleError> errors) =>
        (_path, _root, _lines, _errors) = (path, root, lines, errors);

    /// <summary>The rules; null when something is wrong, which <paramref name="errors"/> then says.</summary>
    public static PublisherRules? Read(string path, List<PublisherRuleError> errors)
    {
        var before = errors.Count;
        try
        {
            var json = WithoutMark(File.ReadAllBytes(path));
            using var document = JsonDocument.Parse(json, Lenient);
            var rules = new PublisherRuleFile(path, document.RootElement, MemberLines.Of(json.Span), errors).Read();
            return errors.Count == before ? rules : null;
        }
        catch (JsonException broken)
        {
            errors.Add(new PublisherRuleError(path, (int?)broken.LineNumber + 1, null, $"is no JSON: {Sentence(broken.Message)}"));
            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            errors.Add(new PublisherRuleError(path, null, null, $"cannot be read: {unreadable.Message}"));
            return null;
        }
    }

    // Editors of Windows begin a file with a byte order mark.
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) => json.Span.StartsWith(Encoding.UTF8.Preamble) ? json[3..] : json;

    // "... LineNumber: 2 | BytePositionInLine: 5." is told as the file's line already, counted from 1.
    private static string Sentence(string message) =>
        message.IndexOf(" LineNumber:", StringComparison.Ordinal) is var end and > 0 ? message[..end] : message;

    private PublisherRules? Read()
    {
        if (_root.ValueKind != JsonValueKind.Object)
        {
            Report(null, "must be an object: { \"hosts\": [\"news.example\"], ... }");
            return null;
        }

        foreach (var member in _root.EnumerateObject().Where(member => member.Name != "$schema" && !Keys.Contains(member.Name, StringComparer.Ordinal)))
        {
            Report(member.Name, "is no key; allowed are " + string.Join(", ", Keys));
        }

        return new PublisherRules
        {
            Hosts = Hosts(),
            Body = ASelector("body"),
            Strip = [.. Texts("strip").Select((selector, i) => IsSelector(selector, "strip", i + 1) ? selector : "")],
            Title = ASelector("title"),
            Author = ASelector("author"),
            Published = ASelector("published"),
            TimeZone = AZone(),
        };
    }

    private List<string> Hosts()
    {
        var hosts = Texts("hosts");
        if (hosts.Count == 0 && !_root.TryGetProperty("hosts", out _))
        {
            Report("hosts", "is missing; name at least one, such as \"hosts\": [\"news.example\"]");
        }

        for (var i = 0; i < hosts.Count; i++)
        {
            if (Uri.CheckHostName(hosts[i]) == UriHostNameType.Unknown)
            {
                Report("hosts", $"holds \"{hosts[i]}\", which is no host; write news.example, without https:// and path", i + 1);
            }
        }

        return hosts;
    }

    private string? ASelector(string key) => AText(key) is { } selector && IsSelector(selector, key, 0) ? selector : null;

    private bool IsSelector(string selector, string key, int item)
    {
        var isGood = Selector.IsValid(selector);
        if (!isGood)
        {
            Report(key, $"holds \"{selector}\", which is no CSS selector; write one such as \".story p\"", item);
        }

        return isGood;
    }

    private string? AZone()
    {
        var zone = AText("timeZone");
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            Report("timeZone", $"holds \"{zone}\", which is no time zone; write an IANA name such as Asia/Seoul");
        }

        return zone;
    }

    private string? AText(string key)
    {
        if (!_root.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Report(key, $"must be a text: \"{key}\": \"...\"");
            return null;
        }

        return value.GetString();
    }

    private List<string> Texts(string key)
    {
        if (!_root.TryGetProperty(key, out var value))
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0 || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            Report(key, $"must be a list of texts: \"{key}\": [\"...\"]");
            return [];
        }

        return [.. value.EnumerateArray().Select(item => item.GetString()).OfType<string>()];
    }

    private void Report(string? key, string problem, int item = 0) =>
        _errors.Add(new PublisherRuleError(_path, key is null ? null : _lines.Find(key, item) ?? _lines.Find(key), key, problem));
}
