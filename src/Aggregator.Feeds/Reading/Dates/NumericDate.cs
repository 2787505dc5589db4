using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>Dates of three numbers, and what tells the day from the month in them.</summary>
internal static partial class NumericDate
{
    /// <summary>Null when the text holds other numbers too, or when both numbers between slashes could be the month and nothing tells which is.</summary>
    /// <param name="words">The words of the text; a day of the week among them settles the order.</param>
    /// <param name="order">The order that is known from elsewhere; null when none is.</param>
    public static DateParts? Read(string text, List<string> words, DayOrder? order)
    {
        var match = Numbers().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (first, second, third) = (Value(match, "a"), Value(match, "b"), Value(match, "c"));
        if (match.Groups["a"].Length == 4)
        {
            return match.Groups["c"].Length <= 2 ? new DateParts(first, second, third) : null;
        }

        if (match.Groups["a"].Length > 2 || match.Groups["c"].Length is not (2 or 4))
        {
            return null;
        }

        var year = WrittenDate.FullYear(third);
        var (dayFirst, monthFirst) = (new DateParts(year, second, first), new DateParts(year, first, second));
        return (first > 12 || first == second ? DayOrder.DayFirst : second > 12 ? DayOrder.MonthFirst : Settled(match.Value, words, dayFirst, monthFirst) ?? order) switch
        {
            DayOrder.DayFirst => dayFirst,
            DayOrder.MonthFirst => monthFirst,
            _ => null,
        };
    }

    // Dots and dashes are European; slashes are anybody's, unless the day of the week fits one reading only.
    private static DayOrder? Settled(string numbers, List<string> words, DateParts dayFirst, DateParts monthFirst)
    {
        var day = words.Select(DayNames.Find).FirstOrDefault(found => found is not null);
        var isDayFirst = dayFirst.ToInstant()?.DayOfWeek == day;
        if (day is not null && isDayFirst != (monthFirst.ToInstant()?.DayOfWeek == day))
        {
            return isDayFirst ? DayOrder.DayFirst : DayOrder.MonthFirst;
        }

        return numbers.Contains('/', StringComparison.Ordinal) ? null : DayOrder.DayFirst;
    }

    private static int Value(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // Vietnamese counts its weekdays: "Thứ 2" is a Monday. No other number may stand beside the three.
    [GeneratedRegex(
        """^(?:[^0-9]*[Tt]h(?:ứ)?\s?[2-7]\b)?(?:[^0-9-]*[^0-9\p{L}.-])?(?<a>[0-9]{1,4})(?:[-./,\s年년]|tháng)+(?<b>[0-9]{1,2})(?:[-./,\s月월]|tháng|năm)+(?<c>[0-9]{1,4})(?![0-9])[^0-9]*$""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();
}
