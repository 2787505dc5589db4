namespace Aggregator.Extraction.Metadata;

/// <summary>Places written dates in time: those without a zone get the publisher's likely one, and say so.</summary>
internal sealed class PublisherClock
{
    private readonly TimeZoneInfo? _zone;

    public PublisherClock(PageFacts facts, string? language)
    {
        _zone = LikelyZone.Of(facts.Url, language, facts.Rules?.TimeZone);
        var locale = facts.Meta.First("og:locale") ?? facts.Document.DocumentElement?.GetAttribute("lang");
        var isAmerican = locale is not null && (locale.EndsWith("US", StringComparison.OrdinalIgnoreCase)
            || locale.EndsWith("CA", StringComparison.OrdinalIgnoreCase));
        var isGeneric = facts.Url is { Host: var host } && (host.EndsWith(".com", StringComparison.Ordinal) || host.EndsWith(".org", StringComparison.Ordinal)
            || host.EndsWith(".net", StringComparison.Ordinal) || host.EndsWith(".us", StringComparison.Ordinal));
        MonthFirst = isAmerican || (language == "en" && isGeneric && (locale is null || !locale.EndsWith("GB", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether 03/04/2025 is the fourth of March here.</summary>
    public bool MonthFirst { get; }

    /// <summary>The instant; without zone and without a guess it is taken as UTC.</summary>
    public Found<DateTimeOffset>? Place(Found<WrittenDate>? found)
    {
        if (found is not { Value: var date })
        {
            return null;
        }

        if (date.Offset is { } offset)
        {
            return new Found<DateTimeOffset>(new DateTimeOffset(date.Local, offset), found.Origin);
        }

        var zone = _zone ?? TimeZoneInfo.Utc;
        var origin = found.Origin + (date.HasTime ? ", zone assumed: " : ", day only, zone assumed: ") + zone.Id;
        return new Found<DateTimeOffset>(new DateTimeOffset(date.Local, zone.GetUtcOffset(date.Local)), origin);
    }
}
