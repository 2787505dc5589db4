using Aggregator.Quality;

var verbs = new Dictionary<string, Func<string, IReadOnlyList<string>, int>>(StringComparer.Ordinal)
{
    ["urls"] = UrlCorpus.Run,
    ["duplicates"] = DuplicateCorpus.Run,
};

if (args.Length == 0 || !verbs.TryGetValue(args[0], out var run))
{
    Console.Error.WriteLine($"usage: Aggregator.Quality {string.Join('|', verbs.Keys)} (AGGREGATOR_SHARED names the folder that holds corpora)");
    return 2;
}

var shared = Environment.GetEnvironmentVariable("AGGREGATOR_SHARED") ?? Path.Combine("..", "shared");
return run(Path.Combine(shared, "corpora"), args[1..]);
