using System.Globalization;
using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Benchmarks.Scale.Kills;
using Aggregator.Benchmarks.Scale.Measuring;
using Aggregator.Benchmarks.Scale.Stores;
using Aggregator.Deduplication;

namespace Aggregator.Benchmarks.Scale;

/// <summary>Fills stores with generated articles, measures them at some sizes, kills and checks ours, and writes the figures as Markdown.</summary>
internal static class ScaleCommand
{
    public const string Verb = "scale";

    // Plain LiteDB takes hours beyond, and its pages under a filter seconds.
    private const int MostOfPlain = 100_000;

    // By article: ours with the index, SQLite with the texts plain and its index; each with room for its log.
    private const long BytesOfOurs = 10_000;
    private const long BytesOfSqlite = 22_000;
    private const long BytesOfPlain = 25_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is [WritingProcess.Verb, var store, var file, var first, var perDay])
        {
            return await WritingProcess.RunAsync(store, file, int.Parse(first, CultureInfo.InvariantCulture), int.Parse(perDay, CultureInfo.InvariantCulture));
        }

        ScaleOptions options;
        try
        {
            options = ScaleOptions.Parse(arguments);
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine($"{wrong.Message}\n{ScaleOptions.Usage}");
            return 64;
        }

        if (Shortage(options) is { } shortage)
        {
            Console.Error.WriteLine(shortage);
            return 1;
        }

        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, $"aggregator-scale-{Environment.ProcessId}")).FullName;
        try
        {
            return await MeasureAsync(options, folder) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Shortage(ScaleOptions options)
    {
        var needed = options.Articles * (BytesOfOurs + (options.WithSqlite ? BytesOfSqlite : 0)) + (options.WithPlain ? Math.Min(MostOfPlain, options.Articles) * BytesOfPlain : 0);
        var free = new DriveInfo(Path.GetFullPath(options.Folder)).AvailableFreeSpace;
        return free > needed ? null : $"{options.Folder} has {free >> 20} MB free; {needed >> 20} MB are needed. Take another --folder, fewer --articles, or leave something out (--without).";
    }

    private static async Task<bool> MeasureAsync(ScaleOptions options, string folder)
    {
        var (progress, figures, drafts) = (new Progress(), new Figures(), new Drafts(new ArticleClock(options.PerDay)));
        using var gauges = new StoreGauges();
        var texts = await TextFigures.MeasureAsync(drafts);
        Console.WriteLine($"{Machine.Describe(folder)} (at the start)\n\n{texts}\n");
        await WarmUpAsync(progress, Path.Combine(folder, "warm-up"));
        var runs = new SizeRun(figures, drafts, texts, gauges, options, progress);
        var contestants = Contestants(options, folder, drafts, gauges);
        foreach (var size in options.At)
        {
            foreach (var contestant in contestants.Where(contestant => size <= contestant.Most))
            {
                await runs.RunAsync(contestant, size);
            }

            AddGauges(figures, gauges, size);
            if (options.WithDuplicates)
            {
                await new DuplicateShare(figures, drafts, runs, options.PerDay).MeasureAsync(contestants[0], size);
            }
        }

        Console.WriteLine($"{figures.BySize()}\n{figures.ByStore()}(load at the end: {Machine.Load()})\n");
        return options.Kills == 0 || await KillAsync(contestants[0], drafts, options, progress);
    }

    // A store that is thrown away: else the smallest size would measure the compiler.
    private static async Task WarmUpAsync(Progress progress, string folder)
    {
        const int articles = 4_000;
        var drafts = new Drafts(new ArticleClock(articles));
        await using var store = await ProductStore.OpenAsync(folder, drafts, DuplicateOptions.Default.WindowDays);
        await new Filling(drafts, progress).FillAsync(store, "warm-up", 0, articles, stored => new Positions(drafts).TakeAsync(store, stored));
    }

    private static async Task<bool> KillAsync(Contestant ours, Drafts drafts, ScaleOptions options, Progress progress)
    {
        var report = await new KillRounds(ours, drafts, options, progress).RunAsync();
        Console.WriteLine(report);
        return report.IsSound;
    }

    private static void AddGauges(Figures figures, StoreGauges gauges, int size)
    {
        figures.Add(size, Figures.Ours, Measure.LargestLog, gauges.LargestLog / (1024.0 * 1024));
        foreach (var (measure, taken) in new[] { (Measure.Commit, gauges.Commit()), (Measure.Checkpoint, gauges.Checkpoint()) })
        {
            if (taken is { } figure)
            {
                figures.Add(size, Figures.Ours, measure, figure);
            }
        }
    }

    private static IReadOnlyList<Contestant> Contestants(ScaleOptions options, string folder, Drafts drafts, StoreGauges gauges)
    {
        string Folder(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var (ours, sqlite, plain) = (Folder("ours"), Folder("sqlite"), Folder("plain"));
        var contestants = new List<Contestant>
        {
            new(Figures.Ours, ours, int.MaxValue, async () => await ProductStore.OpenAsync(ours, drafts, DuplicateOptions.Default.WindowDays, gauges.Meter), new Positions(drafts)),
        };
        if (options.WithSqlite)
        {
            contestants.Add(new("SQLite", sqlite, int.MaxValue, () => Task.FromResult<IMeasuredStore>(new SqliteStore(sqlite, drafts)), new Positions(drafts)));
        }

        if (options.WithPlain)
        {
            contestants.Add(new("plain LiteDB", plain, MostOfPlain, () => Task.FromResult<IMeasuredStore>(new PlainLiteDb(Path.Combine(plain, "articles.db"))), new Positions(drafts)));
        }

        return contestants;
    }
}
