using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>RFC 822 and everything else that people write: words and numbers in any order, around a time.</summary>
internal static partial class WrittenDate
{
    // Two-digit years from this on are of the last century, as POSIX has it.
    private const int Pivot = 69;

    private static readonly Zone Korean = new(TimeSpan.FromHours(9));

    /// <summary>Null when the text holds no whole date, more than one, or words and numbers that contradict each other.</summary>
    /// <param name="order">Which of two numbers that both could be the month is; null leaves such a date unread, unless its day of the week tells.</param>
    public static DateParts? Read(string text, DayOrder? order) => ReadWords(DateComments.Without(text), order) ?? ReadWords(text, order);

    private static DateParts? ReadWords(string text, DayOrder? order)
    {
        var time = TimeOfDay.In(EraYear.Replaced(text));
        var (zone, rest) = TakeZone(time.After);
        var whole = time.Before + " " + rest;
        var words = Words(whole);

        // In capitals only: "pet" is a Friday in Zagreb, and "at" is no Atlantic time.
        zone ??= time.IsSaid ? null : words.Where(word => word.Length > 1 && word.All(c => !char.IsAsciiLetterLower(c))).Select(Zone.Named)
            .FirstOrDefault(named => named is not null);
        var month = MonthOf(Words(time.Before), words);
        var date = month is { } found ? WithMonth(found, whole) : NumericDate.Read(whole, words, time.IsEnglish ? DayOrder.MonthFirst : order);

        var said = zone ?? (text.AsSpan().ContainsAnyInRange('\uAC00', '\uD7A3') ? Korean : new Zone(TimeSpan.Zero));
        return date is null ? null : date.Value with { Hour = time.Hour, Minute = time.Minute, Second = time.Second, Offset = said.Offset, Zone = said.Place };
    }

    /// <summary>Four digits for two; three, which programs that count from 1900 write, are taken as RFC 2822 says.</summary>
    public static int FullYear(int year) => year >= 1000 ? year : year >= Pivot ? 1900 + year : 2000 + year;

    private static (Zone? Zone, string Behind) TakeZone(string after)
    {
        var match = ZoneText().Match(after);
        if (!match.Success)
        {
            return (null, after);
        }

        // A word in small letters with more behind it belongs to the date: "10:20 at 4 March".
        var said = match.Groups["zone"];
        var rest = after[(match.Index + match.Length)..];
        var isWord = said.Value.All(char.IsAsciiLetterLower) && !string.IsNullOrWhiteSpace(rest);
        return isWord || Zone.Read(said.Value) is not { } zone ? (null, after) : (zone, after[..said.Index] + " " + rest);
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    // "mar. 7 avril" and "12 Ocak Pazar": a day of the week may begin like a month. Behind the time stand names of zones that do.
    private static int? MonthOf(List<string> before, List<string> all)
    {
        var sure = Months(before.Where(word => DayNames.Find(word) is null));
        sure = sure.Count > 0 ? sure : Months(all.Where(word => DayNames.Find(word) is null));
        var months = sure.Count > 0 ? sure : Months(all);
        return months.Count == 0 ? null : months.Count == 1 ? months[0] : 0;
    }

    private static List<int> Months(IEnumerable<string> words) => [.. words.Select(MonthNames.Find).OfType<int>().Distinct()];

    private static DateParts? WithMonth(int month, string text)
    {
        var numbers = Digits().Matches(text).Select(match => match.Value).ToList();
        if (numbers.Count != 2 || text.StartsWith('-'))
        {
            return null;
        }

        var (first, second) = (numbers[0], numbers[1]);
        var isYearFirst = first.Length == 4 || first.Length == 2 && second.Length == 2 && Value(first) > 31;
        var (year, day) = isYearFirst ? (first, second) : (second, first);
        return year.Length is >= 2 and <= 4 && day.Length <= 2 ? new DateParts(FullYear(Value(year)), month, Value(day)) : null;
    }

    private static int Value(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """^(?:\s+[0-9]{4}(?=\s))?\s*(?<zone>[A-Za-z]{0,5}\s*[-+\u2212]\s*[0-9]{1,2}:?(?:[0-9]{2})?(?::[0-9]{2})?(?![0-9])|[\[(]?[A-Za-z]+/[A-Za-z0-9_/+-]+[)\]]?|(?<=\s)[A-Za-z]{1,5}\b|[A-Za-z]{2,5}\b|[Zz]\b)(?:\s*\([^)]*\)?)?""",
        RegexOptions.CultureInvariant)]
    private static partial Regex ZoneText();

    [GeneratedRegex("""[\p{L}\p{M}]+(?:/[\p{L}_]+)*""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("""[0-9]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
