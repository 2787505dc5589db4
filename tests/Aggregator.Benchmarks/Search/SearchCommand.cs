using System.Globalization;
using Aggregator.Benchmarks.Scale;
using Aggregator.Benchmarks.Scale.Articles;

namespace Aggregator.Benchmarks.Search;

/// <summary>Indexes generated articles, searches them, and writes the figures as Markdown.</summary>
internal static class SearchCommand
{
    public const string Verb = "search";

    private const string Usage = "search [--articles N] [--folder DIR]";
    private const int PerDay = 2_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var (articles, parent) = (100_000, Path.GetTempPath());
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

        var folder = Directory.CreateDirectory(Path.Combine(parent, $"aggregator-search-{Environment.ProcessId}")).FullName;
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
