using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>A time as people write it within a date, with the half of the day in their language.</summary>
/// <param name="Before">What stands in front of it.</param>
/// <param name="After">What stands behind it; empty when there is no time.</param>
internal readonly partial record struct TimeOfDay(string Before, string After)
{
    public int Hour { get; private init; }

    public int Minute { get; private init; }

    public int Second { get; private init; }

    /// <summary>Whether a time was found at all.</summary>
    public bool IsSaid { get; private init; }

    /// <summary>Whether its half of the day is written as Americans do.</summary>
    public bool IsEnglish { get; private init; }

    /// <summary>The first time in a text; midnight, all text before it, when there is none.</summary>
    public static TimeOfDay In(string text)
    {
        var match = Time().Match(text);
        if (!match.Success)
        {
            return new TimeOfDay(text, "");
        }

        var half = match.Groups["half"].Value;
        return new TimeOfDay(text[..match.Index], text[(match.Index + match.Length)..])
        {
            Hour = OfDay(Number(match, "h"), half),
            Minute = Number(match, "mi"),
            Second = Number(match, "s"),
            IsSaid = true,
            IsEnglish = half.Length > 0 && half[0] is 'a' or 'A' or 'p' or 'P',
        };
    }

    // A word for an hour of the night or noon says which half its hours are in, but for 12 at night, which is said in several ways.
    private static int OfDay(int hour, string half) => half switch
    {
        "" => hour,
        "下午" or "午後" or "오후" or "晚上" or "傍晚" or "中午" or "ÖS" or "CH" or "PTG" or "م" => Afternoon(hour),
        _ when half[0] is 'p' or 'P' or 'μ' or 'e' => Afternoon(hour),
        _ => hour == 12 ? 0 : hour,
    };

    private static int Afternoon(int hour) => hour < 12 ? hour + 12 : hour;

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    // By colons, with a half alone, by the words for hour and minute, or by a dot, which makes a time only behind a year.
    [GeneratedRegex(
        """
        (?:(?<half>上午|下午|午前|午後|오전|오후|凌晨|早上|中午|傍晚|晚上)\s*)?
        (?:
          (?<![0-9])(?<h>[0-9]{1,2}):(?<mi>[0-9]{1,2})(?::(?<s>[0-9]{1,2})(?:[.,:][0-9]+)?)?(?:\s*(?<half>[aApP]\.?\s?[mM]\b\.?|[πμ]\.?\s?μ\.?|Ö[ÖS]|SA\b|CH\b|PTG\b|(?:e\s)?pasdites|[صم](?!\p{L})))?
        | (?<![0-9.,:])(?<h>[0-9]{1,2})\s*(?<half>[aApP]\.?\s?[mM]\b\.?)
        | (?<![0-9])(?<h>[0-9]{1,2})\s?[时時點点시]\s?(?:(?<mi>[0-9]{1,2})\s?[分분])?(?:\s?(?<s>[0-9]{1,2})\s?[秒초])?
        | (?<=\s)(?<h>[0-9]{1,2})\s?[hH]\s?(?<mi>[0-9]{2})(?![0-9])
        | (?<=[0-9]{4}\b.*\s)(?<h>[0-9]{1,2})\.(?<mi>[0-9]{2})(?:\.(?<s>[0-9]{2}))?(?![0-9.])
        )
        (?:\s?(?:h|hs|hrs|u|uur|Uhr|น)\b\.?)?
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Time();
}
