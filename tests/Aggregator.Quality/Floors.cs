using System.Globalization;
using System.Text.Json;

namespace Aggregator.Quality;

/// <summary>The figures that no change may fall below, from <c>floors.json</c>: per corpus, how many cases they were measured on, and the figures.</summary>
internal sealed record Floors(int Cases, IReadOnlyDictionary<string, double> Figures)
{
    private static readonly Floors None = new(0, new Dictionary<string, double>());

    /// <summary>The floors of one corpus; none when the file does not name it.</summary>
    public static Floors Of(string corpus)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "floors.json"));
        var floors = JsonSerializer.Deserialize<Dictionary<string, Floors>>(file, JsonSerializerOptions.Web);
        return floors?.GetValueOrDefault(corpus) ?? None;
    }

    /// <summary>One sentence for each figure that is below its floor or was not measured; none when the corpus is another than that of the floors.</summary>
    public static IReadOnlyList<string> Below(Measurement measured)
    {
        var floors = Of(measured.Corpus);
        return floors.Cases != measured.Cases ? [] : [.. floors.Figures.Where(floor => !IsHeld(floor)).Select(Sentence)];

        bool IsHeld(KeyValuePair<string, double> floor) => measured.Figures.TryGetValue(floor.Key, out var figure) && figure >= floor.Value;

        string Sentence(KeyValuePair<string, double> floor) => measured.Figures.TryGetValue(floor.Key, out var figure)
            ? FormattableString.Invariant($"{measured.Corpus}: {floor.Key} is {figure:F4}, below its floor of {floor.Value}")
            : FormattableString.Invariant($"{measured.Corpus}: {floor.Key} has a floor of {floor.Value}, and was not measured");
    }

    /// <summary>Prints every figure beside its floor, then what is below.</summary>
    /// <returns>The exit code: 1 when a figure is below its floor.</returns>
    public static int Report(Measurement measured, TextWriter output)
    {
        var floors = Of(measured.Corpus);
        output.WriteLine($"{measured.Corpus}, {measured.Cases} cases" + (floors.Cases == measured.Cases ? "" : $": not compared, the floors are of {floors.Cases} cases"));
        foreach (var (name, figure) in measured.Figures)
        {
            var floor = floors.Figures.TryGetValue(name, out var value) ? value.ToString("F4", CultureInfo.InvariantCulture) : "-";
            output.WriteLine(FormattableString.Invariant($"  {name,-24} {figure:F4}  floor {floor}"));
        }

        var below = Below(measured);
        foreach (var sentence in below)
        {
            output.WriteLine($"BELOW {sentence}");
        }

        return below.Count == 0 ? 0 : 1;
    }
}
