using Aggregator.Quality;
using Aggregator.Testing;

// One verb a corpus or rig, each in a file of its own. Where the shared folder is absent there is nothing to measure, which is no failure.
var verbs = new Dictionary<string, Func<string, IReadOnlyList<string>, CancellationToken, Task<int>>>(StringComparer.Ordinal)
{
    ["feeds"] = (shared, _, token) => FeedCorpus.RunAsync(shared, token),
    ["extraction"] = (_, options, token) => ExtractionCorpus.RunAsync(options, token),
    ["urls"] = (shared, options, _) => Task.FromResult(UrlCorpus.Run(Path.Combine(shared, "corpora"), options)),
    ["duplicates"] = (shared, options, _) => Task.FromResult(DuplicateCorpus.Run(Path.Combine(shared, "corpora"), options)),
    ["replay"] = ReplayRun.RunAsync,
};

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
