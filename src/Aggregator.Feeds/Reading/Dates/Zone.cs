using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>A zone as feeds write it: an offset, a name, both, or a place.</summary>
internal readonly partial record struct Zone(TimeSpan Offset, TimeZoneInfo? Place = null)
{
    // Hours ahead of UTC. Names that mean several zones are taken as the news feeds that use them mean them (IST India, CST America, BST Britain);
    // a name that nobody knows is UTC, as RFC 5322 has it.
    private static readonly FrozenDictionary<string, double> Names = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["Z"] = 0, ["ZULU"] = 0, ["WET"] = 0, ["Etc/GMT"] = 0, ["Etc/UTC"] = 0,
        ["AST"] = -4, ["ADT"] = -3, ["NST"] = -3.5, ["NDT"] = -2.5, ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6,
        ["PST"] = -8, ["PDT"] = -7, ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["HAST"] = -10, ["HADT"] = -9, ["SST"] = -11, ["CHST"] = 10,
        ["BRT"] = -3, ["BRST"] = -2, ["ART"] = -3, ["CLT"] = -4, ["CLST"] = -3, ["COT"] = -5, ["PET"] = -5, ["VET"] = -4, ["UYT"] = -3, ["UYST"] = -2,
        ["BOT"] = -4, ["PYT"] = -4, ["GFT"] = -3, ["FNT"] = -2, ["GALT"] = -6, ["EAST"] = -6, ["EASST"] = -5, ["PMST"] = -3, ["PMDT"] = -2,
        ["WGT"] = -3, ["WGST"] = -2, ["EGST"] = 0, ["AZOT"] = -1, ["AZOST"] = 0, ["CVT"] = -1,
        ["BST"] = 1, ["IST"] = 5.5, ["WEST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["MET"] = 1, ["MEST"] = 2, ["MEZ"] = 1, ["MESZ"] = 2, ["HAEC"] = 2,
        ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3, ["MSD"] = 4, ["TRT"] = 3, ["SAST"] = 2, ["CAT"] = 2, ["EAT"] = 3, ["WAT"] = 1, ["IDT"] = 3,
        ["IRST"] = 3.5, ["IRDT"] = 4.5, ["GST"] = 4, ["AZT"] = 4, ["GET"] = 4, ["SAMT"] = 4, ["MUT"] = 4, ["RET"] = 4, ["SCT"] = 4, ["AFT"] = 4.5,
        ["PKT"] = 5, ["UZT"] = 5, ["TMT"] = 5, ["TJT"] = 5, ["YEKT"] = 5, ["MVT"] = 5, ["NPT"] = 5.75, ["BDT"] = 6, ["BTT"] = 6, ["KGT"] = 6, ["OMST"] = 6,
        ["ALMT"] = 6, ["MMT"] = 6.5, ["ICT"] = 7, ["WIB"] = 7, ["CXT"] = 7, ["HOVT"] = 7, ["NOVT"] = 7, ["KRAT"] = 7, ["IRKT"] = 8, ["WITA"] = 8,
        ["HKT"] = 8, ["SGT"] = 8, ["MYT"] = 8, ["PHT"] = 8, ["BNT"] = 8, ["ULAT"] = 8, ["AWST"] = 8, ["WIT"] = 9, ["JST"] = 9, ["KST"] = 9, ["YAKT"] = 9,
        ["TLT"] = 9, ["PWT"] = 9, ["ACST"] = 9.5, ["ACDT"] = 10.5, ["AEST"] = 10, ["AEDT"] = 11, ["VLAT"] = 10, ["PGT"] = 10, ["MAGT"] = 11, ["SBT"] = 11,
        ["NCT"] = 11, ["NZST"] = 12, ["NZDT"] = 13, ["FJT"] = 12, ["PETT"] = 12, ["CHAST"] = 12.75, ["CHADT"] = 13.75, ["TOT"] = 13,
        // The letters that RFC 822 prints, signs as printed there; RFC 5322 bids to take the others for UTC.
        ["A"] = -1, ["M"] = -12, ["N"] = 1, ["Y"] = 12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Said all year round, unlike EST and EDT.
    private static readonly FrozenDictionary<string, string> Places = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["AT"] = "America/Halifax", ["ET"] = "America/New_York", ["CT"] = "America/Chicago", ["MT"] = "America/Denver", ["PT"] = "America/Los_Angeles",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>UTC for an empty text, which is a date that does not say; null for a text that is no zone.</summary>
    public static Zone? Read(string text)
    {
        var alone = Aside().Replace(text, "").Trim(' ', ',', ';', '.', '\t');
        var zone = alone.Length > 0 ? alone : text.Trim(' ', '(', ')');
        zone = zone.StartsWith('[') ? zone.Trim('[', ']') : zone;
        if (zone.Length == 0)
        {
            return new Zone(TimeSpan.Zero);
        }

        var match = Offsets().Match(zone);
        if (match.Success)
        {
            var name = match.Groups["name"].Value;
            return (name.Length == 0 || Names.ContainsKey(name)) && Ahead(match) is { } ahead ? new Zone(ahead) : null;
        }

        return Named(zone);
    }

    /// <summary>A zone by its name alone; null when nobody knows the name.</summary>
    public static Zone? Named(string name)
    {
        if (Names.TryGetValue(name, out var hours))
        {
            return new Zone(TimeSpan.FromHours(hours));
        }

        // Only places ("Europe/Berlin"): other identifiers of the platform differ from machine to machine.
        name = Places.GetValueOrDefault(name, name);
        return name.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var place) ? new Zone(TimeSpan.Zero, place)
            : null;
    }

    // Null when the minutes are none.
    private static TimeSpan? Ahead(Match match)
    {
        var hours = int.Parse(match.Groups["h"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = match.Groups["mi"] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var ahead = new TimeSpan(hours, minutes, 0);
        return minutes >= 60 ? null : match.Groups["sign"].ValueSpan is "+" ? ahead : -ahead;
    }

    // "GMT-0700 (Pacific Daylight Time)": what stands in brackets repeats the offset.
    [GeneratedRegex("""\([^)]*\)?""", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex("""^(?<name>[A-Za-z]*)\s*(?<sign>[-+\u2212])\s*(?<h>[0-9]{1,2})(?::?(?<mi>[0-9]{2}))?(?::?[0-9]{2})?(?:\s+[A-Za-z]+)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Offsets();
}
