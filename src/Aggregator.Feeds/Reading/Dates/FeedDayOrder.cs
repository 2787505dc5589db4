using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>What a feed's other dates tell about one like 03/04/2026: a publisher writes all of them in one order.</summary>
internal static partial class FeedDayOrder
{
    // Of fifty days, about thirty are past the twelfth; looking further would cost the square of the items.
    private const int DatesLookedAt = 50;

    /// <summary>The order of the dates with slashes of the same name in the items beside; null when none of them tells, or they contradict each other.</summary>
    public static DayOrder? Beside(XElement date)
    {
        if (!date.Value.Contains('/', StringComparison.Ordinal) || date.Parent?.Parent is not { } parent)
        {
            return null;
        }

        var orders = parent.Elements(date.Parent.Name).Elements(date.Name).Take(DatesLookedAt).Select(other => Of(other.Value)).OfType<DayOrder>().Distinct().ToList();
        return orders.Count == 1 ? orders[0] : null;
    }

    private static DayOrder? Of(string text)
    {
        var match = Slashed().Match(text);
        return !match.Success ? null : IsPastMonths(match, "a") ? DayOrder.DayFirst : IsPastMonths(match, "b") ? DayOrder.MonthFirst : null;
    }

    private static bool IsPastMonths(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) > 12;

    [GeneratedRegex("""(?<![0-9/])(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})/[0-9]{2,4}""", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();
}
