using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>A zone as feeds write it: an offset, a name, both, or a place.</summary>
internal readonly partial record struct Zone(TimeSpan Offset, TimeZoneInfo? Place = null)
{
    // Hours ahead of UTC. Names that mean several zones are taken as the news feeds that use them mean them (IST India, CST America, BST Britain).
    private static readonly FrozenDictionary<string, double> Names = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["Z"] = 0, ["ZULU"] = 0, ["WET"] = 0, ["Etc/GMT"] = 0, ["Etc/UTC"] = 0,
        ["AT"] = -4, ["AST"] = -4, ["ADT"] = -3, ["NST"] = -3.5, ["NDT"] = -2.5,
        ["ET"] = -5, ["EST"] = -5, ["EDT"] = -4, ["CT"] = -6, ["CST"] = -6, ["CDT"] = -5, ["MT"] = -7, ["MST"] = -7, ["MDT"] = -6,
        ["PT"] = -8, ["PST"] = -8, ["PDT"] = -7, ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["HAST"] = -10, ["HADT"] = -9,
        ["BRT"] = -3, ["BRST"] = -2, ["ART"] = -3, ["CLT"] = -4, ["CLST"] = -3, ["COT"] = -5, ["PET"] = -5, ["VET"] = -4, ["UYT"] = -3,
        ["BST"] = 1, ["IST"] = 5.5, ["WEST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["MET"] = 1, ["MEST"] = 2, ["MEZ"] = 1, ["MESZ"] = 2,
        ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3, ["MSD"] = 4, ["TRT"] = 3, ["SAST"] = 2, ["CAT"] = 2, ["EAT"] = 3, ["WAT"] = 1, ["IDT"] = 3, ["IRST"] = 3.5,
        ["GST"] = 4, ["PKT"] = 5, ["NPT"] = 5.75, ["BDT"] = 6, ["ICT"] = 7, ["WIB"] = 7, ["WITA"] = 8, ["WIT"] = 9, ["HKT"] = 8, ["SGT"] = 8, ["MYT"] = 8,
        ["PHT"] = 8, ["AWST"] = 8, ["JST"] = 9, ["KST"] = 9, ["ACST"] = 9.5, ["ACDT"] = 10.5, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
        // RFC 822's own letters, signs as printed there.
        ["A"] = -1, ["B"] = -2, ["C"] = -3, ["D"] = -4, ["E"] = -5, ["F"] = -6, ["G"] = -7, ["H"] = -8, ["I"] = -9, ["K"] = -10, ["L"] = -11, ["M"] = -12,
        ["N"] = 1, ["O"] = 2, ["P"] = 3, ["Q"] = 4, ["R"] = 5, ["S"] = 6, ["T"] = 7, ["U"] = 8, ["V"] = 9, ["W"] = 10, ["X"] = 11, ["Y"] = 12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>UTC for an empty text, which is a date that does not say; null for a text that is no zone.</summary>
    public static Zone? Read(string text)
    {
        var zone = Aside().Replace(text, "").Trim(' ', ',', ';', '.', '\t');
        if (zone.Length == 0)
        {
            return new Zone(TimeSpan.Zero);
        }

        var match = Offsets().Match(zone);
        if (match.Success)
        {
            var name = match.Groups["name"].Value;
            return name.Length == 0 || Names.ContainsKey(name) ? new Zone(Ahead(match)) : null;
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
        return name.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var place) ? new Zone(TimeSpan.Zero, place)
            : null;
    }

    private static TimeSpan Ahead(Match match)
    {
        var hours = int.Parse(match.Groups["h"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = match.Groups["mi"] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var ahead = new TimeSpan(hours, minutes, 0);
        return match.Groups["sign"].ValueSpan is "+" ? ahead : -ahead;
    }

    // "GMT-0700 (Pacific Daylight Time)": what stands in brackets repeats the offset.
    [GeneratedRegex("""\([^)]*\)?""", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex("""^(?<name>[A-Za-z]*)\s*(?<sign>[-+\u2212])\s*(?<h>[0-9]{1,2})(?::?(?<mi>[0-9]{2}))?(?::?[0-9]{2})?(?:\s+[A-Za-z]+)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Offsets();
}
