namespace Aggregator.Extraction.Metadata;

/// <summary>Places written dates in time: those without a zone get the publisher's likely one, and say so.</summary>
internal sealed class PublisherClock
{
    private readonly TimeZoneInfo? _zone;
    private readonly bool _isGuessed;
    private readonly DateTime? _dayInAddress;

    public PublisherClock(PageFacts facts, string? language)
    {
        var locale = facts.Meta.First("og:locale") ?? facts.Document.DocumentElement?.GetAttribute("lang");
        var isAmerican = locale is not null && (locale.EndsWith("US", StringComparison.OrdinalIgnoreCase)
            || locale.EndsWith("CA", StringComparison.OrdinalIgnoreCase));
        var isGeneric = facts.Url is { Host: var host } && (host.EndsWith(".com", StringComparison.Ordinal) || host.EndsWith(".org", StringComparison.Ordinal)
            || host.EndsWith(".net", StringComparison.Ordinal) || host.EndsWith(".us", StringComparison.Ordinal));
        MonthFirst = isAmerican || (language == "en" && isGeneric && (locale is null || !locale.EndsWith("GB", StringComparison.OrdinalIgnoreCase)));
        _zone = LikelyZone.Of(facts.Url, language, facts.Rules?.TimeZone);
        _isGuessed = _zone is null && MonthFirst;
        _zone ??= MonthFirst ? LikelyZone.American : null;
        _dayInAddress = Dates.InAddress(facts)?.Value.Local.Date;
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
            return InLocalDay(new Found<DateTimeOffset>(new DateTimeOffset(date.Local, offset), found.Origin));
        }

        var zone = _zone ?? TimeZoneInfo.Utc;
        var origin = found.Origin + (date.HasTime ? ", zone assumed: " : ", day only, zone assumed: ") + zone.Id;
        return new Found<DateTimeOffset>(new DateTimeOffset(date.Local, zone.GetUtcOffset(date.Local)), origin);
    }

    // Publishing systems write UTC; the day that readers saw on the page is the publisher's. The United States have four zones: there the address must agree.
    private Found<DateTimeOffset> InLocalDay(Found<DateTimeOffset> found)
    {
        if (found.Value.Offset != TimeSpan.Zero || _zone is null || found.Value.TimeOfDay == TimeSpan.Zero)
        {
            return found;
        }

        var local = TimeZoneInfo.ConvertTime(found.Value, _zone);
        return !_isGuessed || local.Date == _dayInAddress ? new Found<DateTimeOffset>(local, $"{found.Origin}, in the likely zone {_zone.Id}") : found;
    }
}
