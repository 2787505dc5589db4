using Aggregator.Benchmarks.Scale;
using Aggregator.Benchmarks.Scale.Articles;

namespace Aggregator.Benchmarks.Search;

/// <summary>Indexes generated articles, searches them, and writes the figures as Markdown.</summary>
internal static class SearchCommand
{
    public const string Verb = "search";

    private const int PerDay = 2_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (RunOptions.Read(Verb, 100_000, arguments) is not var (articles, folder))
        {
            return 64;
        }

        try
        {
            Console.WriteLine($"{Machine.Describe(folder)} (at the start)\n");
            await using var run = new SearchRun(new Drafts(new ArticleClock(PerDay)), articles, folder, new Progress());
            await run.FillAsync();
            await run.SearchAsync();
            await run.EnterAsync();
            Console.WriteLine($"\n(load at the end: {Machine.Load()})");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
