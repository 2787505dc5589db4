using System.Globalization;

namespace Aggregator.Benchmarks;

/// <summary>What a measurement over generated articles is asked for: <c>[--articles N] [--folder DIR]</c>.</summary>
/// <param name="Folder">A folder of the run's own; the run deletes it.</param>
internal sealed record RunOptions(int Articles, string Folder)
{
    /// <summary>Reads the options of a verb and makes the folder; null, with the usage told, when they are none.</summary>
    public static RunOptions? Read(string verb, int articles, string[] arguments)
    {
        var parent = Path.GetTempPath();
        for (var rest = arguments.AsSpan(); rest.Length > 0; rest = rest[2..])
        {
            if (rest is ["--articles", var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
            {
                articles = count;
            }
            else if (rest is ["--folder", var given, ..])
            {
                parent = given;
            }
            else
            {
                Console.Error.WriteLine($"{verb} [--articles N] [--folder DIR]");
                return null;
            }
        }

        return new RunOptions(articles, Directory.CreateDirectory(Path.Combine(parent, $"aggregator-{verb}-{Environment.ProcessId}")).FullName);
    }
}
