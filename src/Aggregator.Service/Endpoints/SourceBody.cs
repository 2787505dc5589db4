using System.Globalization;
using System.Text.Json;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Endpoints;

/// <summary>The body of POST and PATCH: a member that is absent stays as it is, null goes back to the default.</summary>
internal sealed class SourceBody
{
    private const int MostArticles = 100_000_000;

    private static readonly TimeSpan ShortestEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestEvery = TimeSpan.FromDays(366);

    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(36_500);

    private static readonly IReadOnlyList<string> Members = ["url", "title", "category", "every", "readPages", "keepFor", "keepArticles", "paused", "user", "password"];

    private readonly List<Func<SourceSettings, SourceSettings>> _changes = [];
    private string? _user;
    private string? _password;

    /// <summary>The address; null when the body has none.</summary>
    public Uri? Url { get; private set; }

    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Reads a body.</summary>
    public static SourceBody Read(JsonElement json)
    {
        var body = new SourceBody();
        if (json.ValueKind is not JsonValueKind.Object)
        {
            body.Refuse("body", "must be a JSON object");
            return body;
        }

        foreach (var member in json.EnumerateObject())
        {
            body.Take(member.Name, member.Value);
        }

        body.TakeCredentials();
        return body;
    }

    /// <summary>The settings with the body's changes.</summary>
    public SourceSettings ApplyTo(SourceSettings settings) => _changes.Aggregate(settings, (changed, change) => change(changed));

    private void Take(string name, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            Refuse(name, "must be a text, a number, true, false or null");
            return;
        }

        var text = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
        switch (name)
        {
            case "url": TakeUrl(text); break;
            case "title": _changes.Add(settings => settings with { Title = NullIfEmpty(text) }); break;
            case "category": _changes.Add(settings => settings with { Category = NullIfEmpty(text)?.Trim('/') }); break;
            case "every": TakeEvery(text); break;
            case "readPages": TakeReadPages(text); break;
            case "keepFor": TakeKeepFor(text); break;
            case "keepArticles": TakeKeepArticles(text); break;
            case "paused": TakePaused(value); break;
            case "user": _user = text ?? ""; break;
            case "password": _password = text ?? ""; break;
            default: Refuse(name, $"is unknown; known are {string.Join(", ", Members)}"); break;
        }
    }

    private void TakeUrl(string? text)
    {
        if (SourceAddress.Parse(text) is { } address)
        {
            Url = address.Url;
            (_user, _password) = (address.Credentials?.User ?? _user, address.Credentials?.Password ?? _password);
        }
        else
        {
            Refuse("url", SourceAddress.Meant(text) is { } meant ? $"must be an http or https address: did you mean {meant}?" : "must be an http or https address");
        }
    }

    private void TakeEvery(string? text)
    {
        var every = DurationText.Parse(text);
        if (!string.IsNullOrEmpty(text) && (every is null || every < ShortestEvery || every > LongestEvery))
        {
            Refuse("every", "must be a duration from 1s to 366d, such as \"90s\", \"10m\" or \"4h\", or null for the source's own rhythm");
            return;
        }

        _changes.Add(settings => settings with { Every = every });
    }

    private void TakeReadPages(string? text)
    {
        var pages = SnakeCase.Parse<ReadPages>(text);
        if (!string.IsNullOrEmpty(text) && pages is null)
        {
            Refuse("readPages", $"must be one of {SnakeCase.All<ReadPages>()}, or null for the configured way");
            return;
        }

        _changes.Add(settings => settings with { ReadPages = pages });
    }

    private void TakeKeepFor(string? text)
    {
        var keepFor = string.Equals(text?.Trim(), "forever", StringComparison.OrdinalIgnoreCase) ? TimeSpan.Zero : DurationText.Parse(text);
        if (!string.IsNullOrEmpty(text) && (keepFor is null || keepFor > LongestKept))
        {
            Refuse("keepFor", "must be a duration up to 36500d, such as \"90d\", or \"forever\", or null for the configured one");
            return;
        }

        _changes.Add(settings => settings with { KeepFor = keepFor });
    }

    private void TakeKeepArticles(string? text)
    {
        int? articles = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (!string.IsNullOrEmpty(text) && (articles is null || articles > MostArticles))
        {
            Refuse("keepArticles", $"must be a whole number from 0 (all) to {MostArticles}, or null for the configured one");
            return;
        }

        _changes.Add(settings => settings with { KeepArticles = articles });
    }

    private void TakePaused(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            _changes.Add(settings => settings with { IsPaused = value.GetBoolean() });
        }
        else
        {
            Refuse("paused", "must be true or false");
        }
    }

    private void TakeCredentials()
    {
        if (_user is not null || _password is not null)
        {
            _changes.Add(settings => settings with
            {
                Credentials = _user == "" ? null : new(_user ?? settings.Credentials?.User ?? "", _password ?? settings.Credentials?.Password ?? ""),
            });
        }
    }

    private void Refuse(string member, string words) => Problem ??= Endpoints.Problem.BadParameter(member, $"{member} {words}{(words.EndsWith('?') ? "" : ".")}");

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
