using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>Tells tables of figures and names from those that only put things beside each other.</summary>
internal static class TableShape
{
    private const int LongestCell = 1200;

    /// <summary>Whether the table says nothing by its rows and columns.</summary>
    public static bool IsLayout(IElement table, PageBlocks page, KeptNodes kept)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
        {
            return true;
        }

        var cells = Cells(table).Where(cell => kept.Holds(cell)).ToList();
        if (cells.Exists(cell => page.RegionOf(cell)?.Characters > LongestCell || cell.GetElementsByTagName("table").Any(inner => kept.Holds(inner))))
        {
            return true;
        }

        return !cells.Exists(cell => cell.LocalName == "th") && Rows(table).All(row => row.Children.Count(cell => kept.Holds(cell)) <= 1);
    }

    /// <summary>The rows of the table itself, not of those in it.</summary>
    public static IEnumerable<IElement> Rows(IElement table)
    {
        foreach (var child in table.Children)
        {
            if (child.LocalName == "tr")
            {
                yield return child;
            }

            foreach (var row in child.LocalName is "thead" or "tbody" or "tfoot" ? child.Children.Where(inner => inner.LocalName == "tr") : [])
            {
                yield return row;
            }
        }
    }

    /// <summary>The cells of the table itself, row by row.</summary>
    public static IEnumerable<IElement> Cells(IElement table) => Rows(table).SelectMany(row => row.Children.Where(cell => cell.LocalName is "td" or "th"));
}
