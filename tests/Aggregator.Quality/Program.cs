using Aggregator.Quality;

// One verb a corpus; each prints its scorer's table and exits 1 when it could not run.
var verbs = new Dictionary<string, Func<IReadOnlyList<string>, CancellationToken, Task<int>>>(StringComparer.Ordinal)
{
    ["extraction"] = ExtractionCorpus.RunAsync,
};

if (args.Length == 0 || !verbs.TryGetValue(args[0], out var run))
{
    Console.Error.WriteLine("usage: Aggregator.Quality VERB [options], where VERB is one of: " + string.Join(", ", verbs.Keys));
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await run(args[1..], stop.Token);
