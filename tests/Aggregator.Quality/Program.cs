using Aggregator.Quality;
using Aggregator.Testing;

// One verb a corpus, each in a file of its own; `--shared DIR` names the folder of corpora.
var verbs = new Dictionary<string, Func<string, CancellationToken, Task<int>>>(StringComparer.Ordinal)
{
    ["feeds"] = FeedCorpus.RunAsync,
};

if (args.Length == 0 || !verbs.TryGetValue(args[0], out var run))
{
    Console.Error.WriteLine($"usage: {string.Join(" | ", verbs.Keys)} [--shared DIR]");
    return 2;
}

var named = Array.IndexOf(args, "--shared");
var shared = named >= 0 && named + 1 < args.Length ? args[named + 1] : SharedFolder.Path;
if (shared is null || !Directory.Exists(shared))
{
    Console.WriteLine($"skipped: {args[0]} needs the shared folder; set {SharedFolder.Variable} to it, or give --shared DIR");
    return 0;
}

return await run(shared, CancellationToken.None);
