using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Extraction.Metadata;

/// <summary>The time beside a date, with its zone when one is given.</summary>
internal sealed partial record TimeOfDay(TimeSpan Time, TimeSpan? Offset)
{
    private const int Reach = 45;

    // Abbreviations that mean one thing to newsrooms; IST and CST are read as the larger number of sites use them.
    private static readonly FrozenDictionary<string, double> Zones = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["BST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["MEZ"] = 1, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3,
        ["IST"] = 5.5, ["KST"] = 9, ["JST"] = 9,
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7, ["AEST"] = 10, ["AEDT"] = 11,
        ["SGT"] = 8, ["HKT"] = 8, ["WIB"] = 7, ["PKT"] = 5,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A time that follows within a few words; null when there is none.</summary>
    public static TimeOfDay? After(string line, int from)
    {
        var rest = line.AsSpan(from, Math.Min(Reach, line.Length - from)).ToString();
        return Read(ClockPattern().Match(rest)) ?? Read(EastAsianPattern().Match(rest));
    }

    /// <summary>A time just before the date, as in "10:39 AM, June 22".</summary>
    public static TimeOfDay? Before(string line, int to)
    {
        var start = Math.Max(0, to - 25);
        return Read(BeforePattern().Match(line[start..to]));
    }

    private static TimeOfDay? Read(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var hour = Number(match.Groups["h"]);
        var minute = Number(match.Groups["m"]);
        var second = match.Groups["s"].Success ? Number(match.Groups["s"]) : 0;
        var half = match.Groups["half"].Value;
        var isAfternoon = half.StartsWith("p", StringComparison.OrdinalIgnoreCase) || half is "오후" or "午後" or "下午"
            || match.Groups["before"].Value is "오후" or "午後" or "下午";
        var isMorning = half.StartsWith("a", StringComparison.OrdinalIgnoreCase) || match.Groups["before"].Value is "오전" or "午前" or "上午";
        hour = isAfternoon && hour < 12 ? hour + 12 : isMorning && hour == 12 ? 0 : hour;
        return hour > 23 || minute > 59 || second > 59 ? null : new TimeOfDay(new TimeSpan(hour, minute, second), OffsetOf(match.Groups["z"].Value));
    }

    private static TimeSpan? OffsetOf(string zone)
    {
        if (Zones.TryGetValue(zone, out var hours))
        {
            return TimeSpan.FromHours(hours);
        }

        var m = NumericZonePattern().Match(zone);
        if (!m.Success)
        {
            return null;
        }

        var offset = new TimeSpan(Number(m.Groups["h"]), m.Groups["m"].Success ? Number(m.Groups["m"]) : 0, 0);
        return offset > TimeSpan.FromHours(14) ? null : m.Groups["sign"].Value == "-" ? -offset : offset;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[T\s,|/()·•‧–—@\-:.a-zà-ÿ]{0,20}?(?<before>오전|오후|午前|午後|上午|下午)?\s*(?<h>[0-9]{1,2})\s?(?:[:：h.]|Uhr)\s?(?<m>[0-9]{2})(?::(?<s>[0-9]{2}))?(?:\.[0-9]+)?\s*(?<half>[ap]\.?m\.?)?\s*(?:\(?(?<z>Z|UTC|GMT|BST|CES?T|MES?Z|EES?T|MSK|IST|KST|JST|[ECMP][SD]T|AE[SD]T|SGT|HKT|WIB|PKT)\b|(?<z>[+\-−][0-9]{2}:?[0-9]{2}|[+\-][0-9]{2}\b))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClockPattern();

    [GeneratedRegex(@"^[\s（(]*(?:[日月火水木金土][曜)）]*日?)?[)）\s]*(?<before>오전|오후|午前|午後|上午|下午)?\s*(?<h>[0-9]{1,2})\s*[時时시]\s*(?<m>[0-9]{1,2})\s*[分분]?", RegexOptions.CultureInvariant)]
    private static partial Regex EastAsianPattern();

    [GeneratedRegex(@"(?<h>[0-9]{1,2}):(?<m>[0-9]{2})\s*(?<half>[ap]\.?m\.?)?\s*(?<z>UTC|GMT|BST|[ECMP][SD]T|CET|IST)?[\s,|/·•–\-]*(?:on\s+|\p{L}{3,9},?\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforePattern();

    [GeneratedRegex(@"^(?<sign>[+\-−])(?<h>[0-9]{2}):?(?<m>[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumericZonePattern();
}
