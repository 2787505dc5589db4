using Aggregator.Quality;
using Aggregator.Quality.Stories;
using Aggregator.Quality.Training;
using Aggregator.Testing;

// One verb a corpus or rig, each in a file of its own. Where the shared folder is absent there is nothing to measure, which is no failure.
var verbs = new Dictionary<string, Func<string, IReadOnlyList<string>, CancellationToken, Task<int>>>(StringComparer.Ordinal)
{
    ["feeds"] = Judged(FeedCorpus.Folder, FeedCorpus.MeasureAsync),
    ["urls"] = Judged(UrlCorpus.Folder, UrlCorpus.MeasureAsync),
    ["duplicates"] = Judged(DuplicateCorpus.Folder, DuplicateCorpus.MeasureAsync),
    ["stories"] = Judged(DuplicateCorpus.Folder, StoryCorpus.MeasureAsync),
    ["extraction"] = Judged(ExtractionCorpus.Folder, ExtractionCorpus.MeasureAsync),
    ["seed"] = Judged(ExtractionCorpus.SeedFolder, ExtractionCorpus.MeasureSeedAsync),
};
Func<string, IReadOnlyList<string>, CancellationToken, Task<int>>[] judged = [.. verbs.Values];
verbs["all"] = AllAsync;
verbs["replay"] = ReplayRun.RunAsync;
verbs["syndication"] = (_, options, token) => SyndicationRun.RunAsync(options, token);
verbs["train"] = ClassifierTraining.RunAsync;

if (args.Length == 0 || !verbs.TryGetValue(args[0], out var run))
{
    Console.Error.WriteLine($"usage: Aggregator.Quality {string.Join(" | ", verbs.Keys)} [options]   ({SharedFolder.Variable} names the folder of corpora and rigs)");
    return 2;
}

if (SharedFolder.Path is not { } folder)
{
    Console.WriteLine($"skipped: {args[0]} needs the shared folder; set {SharedFolder.Variable} to it, or put it as 'shared' beside the repository");
    return 0;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await run(folder, args[1..], stop.Token);

static Func<string, IReadOnlyList<string>, CancellationToken, Task<int>> Judged(
    string needs, Func<string, IReadOnlyList<string>, CancellationToken, Task<Measurement>> measure) => async (shared, options, cancellationToken) =>
{
    if (!Directory.Exists(Path.Combine(shared, needs)))
    {
        Console.WriteLine($"skipped: {needs} is not in the shared folder");
        return 0;
    }

    return Floors.Report(await measure(shared, options, cancellationToken), Console.Out);
};

async Task<int> AllAsync(string shared, IReadOnlyList<string> _, CancellationToken cancellationToken)
{
    var code = 0;
    foreach (var verb in judged)
    {
        code = Math.Max(code, await verb(shared, [], cancellationToken));
    }

    return code;
}
