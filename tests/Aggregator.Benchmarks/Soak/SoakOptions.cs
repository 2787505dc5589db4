using System.Globalization;

namespace Aggregator.Benchmarks.Soak;

/// <summary>What a soak is asked for.</summary>
internal sealed record SoakOptions
{
    public const string Usage = "soak [--minutes N] [--sources N] [--hostile PERCENT] [--warm-up MINUTES] [--folder DIR] [--output FILE]";

    public TimeSpan Length { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>What is left out of the slope: code is compiled, caches and the heap find their size.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromMinutes(10);

    public int Sources { get; init; } = 1000;

    /// <summary>How many of a hundred sources are hostile.</summary>
    public int Hostile { get; init; } = 30;

    /// <summary>Where the service keeps its data, in a folder of its own that is deleted afterwards.</summary>
    public string Folder { get; init; } = Path.GetTempPath();

    /// <summary>Where the report goes; it is printed too.</summary>
    public string Output { get; init; } = "soak.md";

    /// <exception cref="FormatException">An option is unknown or its value cannot be read.</exception>
    public static SoakOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new SoakOptions();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new FormatException($"{arguments[i]} wants a value.");
            options = arguments[i] switch
            {
                "--minutes" => options with { Length = Minutes(value) },
                "--warm-up" => options with { WarmUp = Minutes(value) },
                "--sources" => options with { Sources = Number(value) },
                "--hostile" => options with { Hostile = Math.Clamp(Number(value), 0, 100) },
                "--folder" => options with { Folder = value },
                "--output" => options with { Output = value },
                _ => throw new FormatException($"{arguments[i]} is no option."),
            };
        }

        return options.WarmUp < options.Length ? options : options with { WarmUp = options.Length / 3 };
    }

    private static TimeSpan Minutes(string value) => TimeSpan.FromMinutes(double.Parse(value, CultureInfo.InvariantCulture));

    private static int Number(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
