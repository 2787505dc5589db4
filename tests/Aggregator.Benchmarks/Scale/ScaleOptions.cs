using System.Globalization;

namespace Aggregator.Benchmarks.Scale;

/// <summary>What is measured, from the command line.</summary>
internal sealed record ScaleOptions
{
    public const string Usage =
        "scale [--articles N] [--at N,N,...] [--folder DIR] [--per-day N] [--kills N] [--without index] [--without sqlite] [--without plain] [--without duplicates]";

    /// <summary>Sizes at which is measured, rising; the last one is the whole.</summary>
    public IReadOnlyList<int> At { get; init; } = [10_000, 30_000, 100_000, 1_000_000];

    /// <summary>Where the stores are made, in a folder of their own that is deleted afterwards.</summary>
    public string Folder { get; init; } = Path.GetTempPath();

    /// <summary>At which pace articles enter, by the clock of the store: how many lie within the 45 days that a new one is compared with.</summary>
    public int PerDay { get; init; } = 2_000;

    /// <summary>How often a writing process is killed.</summary>
    public int Kills { get; init; } = 20;

    public bool WithIndex { get; init; } = true;

    public bool WithSqlite { get; init; } = true;

    public bool WithPlain { get; init; } = true;

    public bool WithDuplicates { get; init; } = true;

    public int Articles => At[^1];

    /// <exception cref="FormatException">An option is unknown or its value cannot be read.</exception>
    public static ScaleOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new ScaleOptions();
        int? articles = null;
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new FormatException($"{arguments[i]} wants a value.");
            options = arguments[i] switch
            {
                "--articles" when (articles = Number(value)) > 0 => options,
                "--at" => options with { At = [.. value.Split(',').Select(Number).Order().Distinct()] },
                "--folder" => options with { Folder = value },
                "--per-day" => options with { PerDay = Math.Max(1, Number(value)) },
                "--kills" => options with { Kills = Number(value) },
                "--without" => value switch
                {
                    "index" => options with { WithIndex = false },
                    "sqlite" => options with { WithSqlite = false },
                    "plain" => options with { WithPlain = false },
                    "duplicates" => options with { WithDuplicates = false },
                    _ => throw new FormatException($"{value} is nothing that can be left out."),
                },
                _ => throw new FormatException($"{arguments[i]} {value} is no option."),
            };
        }

        return articles is { } whole ? options with { At = [.. options.At.Where(size => size < whole), whole] } : options;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
