using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>RFC 822 and everything else that people write: words and numbers in any order, around a time.</summary>
internal static partial class WrittenDate
{
    // Two-digit years below this are of this century; no feed is older than the web.
    private const int Pivot = 90;

    private static readonly Zone Korean = new(TimeSpan.FromHours(9));

    /// <summary>Null when the text holds no whole date, or words and numbers that contradict each other.</summary>
    public static DateParts? Read(string text) => ReadWords(WithoutComments(text)) ?? ReadWords(text);

    /// <summary>Four digits for two.</summary>
    public static int FullYear(int year) => year >= 100 ? year : year >= Pivot ? 1900 + year : 2000 + year;

    private static DateParts? ReadWords(string text)
    {
        var time = Time().Match(text);
        var before = time.Success ? text[..time.Index] : text;
        var after = time.Success ? text[(time.Index + time.Length)..] : "";
        var (zone, rest) = TakeZone(after);
        var words = Word().Matches(before + " " + rest).Select(match => match.Value).ToList();
        zone ??= time.Success ? null : words.Where(word => word.Length > 1).Select(Zone.Named).FirstOrDefault(named => named is not null);
        if (DateOf(words, before + " " + rest) is not { } date)
        {
            return null;
        }

        var said = zone ?? (text.AsSpan().ContainsAnyInRange('\uAC00', '\uD7A3') ? Korean : new Zone(TimeSpan.Zero));
        return date with { Hour = Hour(time, text), Minute = Number(time, "mi"), Second = Number(time, "s"), Offset = said.Offset, Zone = said.Place };
    }

    // RFC 822 comments nest and escape: "09 (nested (comment) Mar)Feb 2006" says nothing of March.
    private static string WithoutComments(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
        {
            return text;
        }

        var outside = new StringBuilder(text.Length);
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] == '(' ? 1 : 0;
            if (depth == 0)
            {
                outside.Append(text[at]);
            }
            else if (text[at] == ')' && --depth == 0)
            {
                outside.Append(' ');
            }
            else if (text[at] == '\\')
            {
                at++;
            }
        }

        return depth == 0 ? outside.ToString() : text;
    }

    private static (Zone? Zone, string Behind) TakeZone(string after)
    {
        var match = ZoneText().Match(after);
        if (!match.Success || Zone.Read(match.Value) is not { } zone)
        {
            return (null, after);
        }

        return (zone, after[(match.Index + match.Length)..]);
    }

    private static DateParts? DateOf(List<string> words, string text)
    {
        // "mar. 7 avril": the last of two is the month, the first a day of the week.
        var months = words.Select(MonthNames.Find).Where(month => month is not null).ToList();
        var numbers = Digits().Matches(text).Select(match => match.Value).ToList();
        return months.Count > 0 ? WithMonth(months[^1].GetValueOrDefault(), numbers) : Numeric(numbers, text, words);
    }

    private static DateParts? WithMonth(int month, List<string> numbers)
    {
        if (numbers.Count < 2)
        {
            return null;
        }

        var (first, second) = (numbers[0], numbers[1]);
        var isYearFirst = first.Length == 4 || first.Length == 2 && second.Length == 2 && Value(first) > 31;
        var (year, day) = isYearFirst ? (first, second) : (second, first);
        return year.Length is 2 or 4 && day.Length <= 2 ? new DateParts(FullYear(Value(year)), month, Value(day)) : null;
    }

    private static DateParts? Numeric(List<string> numbers, string text, List<string> words)
    {
        if (numbers.Count < 3)
        {
            return null;
        }

        if (numbers[0].Length == 4)
        {
            return new DateParts(Value(numbers[0]), Value(numbers[1]), Value(numbers[2]));
        }

        var (first, second, year) = (Value(numbers[0]), Value(numbers[1]), FullYear(Value(numbers[2])));
        var dayFirst = new DateParts(year, second, first);
        var monthFirst = new DateParts(year, first, second);
        return IsDayFirst(first, second, text, monthFirst, dayFirst, words) ? dayFirst : monthFirst;
    }

    // Dots and dashes are European, slashes American, unless the numbers or the day of the week say otherwise.
    private static bool IsDayFirst(int first, int second, string text, DateParts monthFirst, DateParts dayFirst, List<string> words)
    {
        if (first > 12 || second > 12)
        {
            return first > 12;
        }

        var day = words.Select(DayNames.Find).FirstOrDefault(found => found is not null);
        var isMonthFirstDay = monthFirst.ToInstant()?.DayOfWeek == day;
        var isDayFirstDay = dayFirst.ToInstant()?.DayOfWeek == day;
        return day is not null && isMonthFirstDay != isDayFirstDay ? isDayFirstDay : !text.Contains('/', StringComparison.Ordinal);
    }

    private static int Hour(Match time, string text)
    {
        if (!time.Success)
        {
            return 0;
        }

        var hour = Number(time, "h");
        var half = time.Groups["half"].Value;
        var isAfternoon = half.StartsWith("p", StringComparison.OrdinalIgnoreCase) || text.Contains("오후", StringComparison.Ordinal);
        var isMorning = half.StartsWith("a", StringComparison.OrdinalIgnoreCase) || text.Contains("오전", StringComparison.Ordinal);
        return isAfternoon && hour < 12 ? hour + 12 : isMorning && hour == 12 ? 0 : hour;
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var digits } ? Value(digits) : 0;

    private static int Value(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """(?<![0-9])(?:(?<h>[0-9]{1,2}):(?<mi>[0-9]{1,2})(?::(?<s>[0-9]{1,2})(?:[.,:][0-9]+)?)?(?:\s*(?<half>[ap]\.?m\b\.?))?|(?<h>[0-9]{1,2})\s*(?<half>[ap]\.?m\b\.?)|(?<=\s)(?<h>[0-9]{1,2})h(?<mi>[0-9]{2}))""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex("""^\s*(?:[A-Za-z]{0,5}\s*[-+\u2212]\s*[0-9]{1,2}:?(?:[0-9]{2})?(?![0-9])|[A-Za-z]+/[A-Za-z_/+-]+|[A-Za-z]{1,5}\b)(?:\s*\([^)]*\)?)?""", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneText();

    [GeneratedRegex("""[\p{L}\p{M}]+(?:/[\p{L}_]+)*""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("""[0-9]{1,4}""", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
