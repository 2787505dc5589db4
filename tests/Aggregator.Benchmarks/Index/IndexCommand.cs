using System.Globalization;
using Aggregator.Benchmarks.Scale;

namespace Aggregator.Benchmarks.Index;

/// <summary>Fills the finder of duplicates with generated articles and tells what it costs, as Markdown.</summary>
internal static class IndexCommand
{
    public const string Verb = "index";

    private const string Usage = "index [--articles N] [--folder DIR]";

    public static int Run(string[] arguments)
    {
        var (articles, parent) = (1_000_000, Path.GetTempPath());
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
                Console.Error.WriteLine(Usage);
                return 64;
            }
        }

        var folder = Directory.CreateDirectory(Path.Combine(parent, $"aggregator-index-{Environment.ProcessId}")).FullName;
        try
        {
            Console.WriteLine($"{Machine.Describe(folder)} (at the start)\n");
            using var run = new IndexFilling(articles, folder, new Progress());
            run.Make();
            run.Fill();
            run.LookUp();
            run.Save();
            run.Rebuild();
            Console.WriteLine($"\n(load at the end: {Machine.Load()})");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
