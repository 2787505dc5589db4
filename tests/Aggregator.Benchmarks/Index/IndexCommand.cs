using Aggregator.Benchmarks.Scale;

namespace Aggregator.Benchmarks.Index;

/// <summary>Fills the finder of duplicates with generated articles and tells what it costs, as Markdown.</summary>
internal static class IndexCommand
{
    public const string Verb = "index";

    public static int Run(string[] arguments)
    {
        if (RunOptions.Read(Verb, 1_000_000, arguments) is not var (articles, folder))
        {
            return 64;
        }

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
