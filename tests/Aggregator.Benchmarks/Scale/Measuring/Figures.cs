using System.Globalization;
using System.Text;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>Everything that was measured, by size, store and measure, in the order of measuring.</summary>
internal sealed class Figures
{
    public const string Ours = "Aggregator";

    private readonly List<Measure> _measures = [];
    private readonly List<string> _stores = [];
    private readonly SortedSet<int> _sizes = [];
    private readonly Dictionary<(int Size, string Store, string Measure), Figure> _figures = [];

    public void Add(int size, string store, Measure measure, Figure figure)
    {
        if (!_measures.Exists(known => known.Name == measure.Name))
        {
            _measures.Add(measure);
        }

        if (!_stores.Contains(store, StringComparer.Ordinal))
        {
            _stores.Add(store);
        }

        _sizes.Add(size);
        _figures[(size, store, measure.Name)] = figure;
    }

    public void Add(int size, string store, Measure measure, double value) => Add(size, store, measure, new Figure(value));

    /// <summary>Our store over all sizes: what is flat, and what grows.</summary>
    public string BySize()
    {
        var text = new StringBuilder();
        Row(text, "Aggregator, articles stored", _sizes.Select(size => size.ToString("#,0", CultureInfo.InvariantCulture)));
        Row(text, "---", _sizes.Select(_ => "---:"));
        foreach (var measure in _measures)
        {
            var cells = _sizes.Select(size => Cell(size, Ours, measure)).ToList();
            if (cells.Exists(cell => cell.Length > 0))
            {
                Row(text, measure.Name, cells);
            }
        }

        return text.ToString();
    }

    /// <summary>All stores at each size, with what ours is ahead by: above 1 is faster, smaller or less.</summary>
    public string ByStore()
    {
        var text = new StringBuilder();
        var others = _stores.Where(store => store != Ours).ToList();
        foreach (var size in others.Count > 0 ? _sizes : [])
        {
            var present = others.Where(other => _measures.Exists(measure => _figures.ContainsKey((size, other, measure.Name)))).ToList();
            Row(text, $"{size.ToString("#,0", CultureInfo.InvariantCulture)} articles", [Ours, .. present.SelectMany(other => new[] { other, "ahead by" })]);
            Row(text, "---", Enumerable.Repeat("---:", 1 + (2 * present.Count)));
            foreach (var measure in _measures.Where(measure => present.Exists(other => _figures.ContainsKey((size, other, measure.Name)))))
            {
                Row(text, measure.Name, [Cell(size, Ours, measure), .. present.SelectMany(other => new[] { Cell(size, other, measure), Ahead(size, other, measure) })]);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private string Cell(int size, string store, Measure measure) => _figures.TryGetValue((size, store, measure.Name), out var figure) ? figure.ToString() : "";

    private string Ahead(int size, string other, Measure measure)
    {
        if (!_figures.TryGetValue((size, Ours, measure.Name), out var ours) || !_figures.TryGetValue((size, other, measure.Name), out var theirs))
        {
            return "";
        }

        var ratio = measure.IsHigherBetter ? ours.Value / theirs.Value : theirs.Value / ours.Value;
        return double.IsFinite(ratio) ? ratio.ToString(ratio < 10 ? "0.00" : "0", CultureInfo.InvariantCulture) : "";
    }

    private static void Row(StringBuilder text, string first, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Prepend(first)).Append(" |\n");
}
