using System.Diagnostics;
using System.Globalization;
using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Benchmarks.Scale.Measuring;
using Aggregator.Benchmarks.Scale.Stores;
using Aggregator.Deduplication;

namespace Aggregator.Benchmarks.Scale.Kills;

/// <summary>Kills a process that writes into the filled store (SIGKILL), opens the store and looks for all that it had acknowledged.</summary>
internal sealed class KillRounds(Contestant contestant, Drafts drafts, ScaleOptions options, Progress progress)
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(10);

    private readonly Random _random = new(20_260_301);
    private readonly List<double> _opens = [];
    private int _acknowledged;
    private int _lost;
    private int _doubled;
    private int _torn;

    public async Task<KillReport> RunAsync()
    {
        var seq = await LastChangeAsync();
        for (var round = 0; round < options.Kills; round++)
        {
            var file = Path.Combine(contestant.Folder, "..", $"acknowledged-{round}");
            await WriteUntilKilledAsync(file, round);
            seq = await JudgeAsync(Acknowledgements.Read(file), seq, round);
        }

        return await CheckAsync();
    }

    private async Task WriteUntilKilledAsync(string file, int round)
    {
        string[] arguments =
        [
            typeof(KillRounds).Assembly.Location, ScaleCommand.Verb, WritingProcess.Verb, contestant.Folder, file,
            contestant.Stored.ToString(CultureInfo.InvariantCulture), options.PerDay.ToString(CultureInfo.InvariantCulture),
        ];
        using var writer = Process.Start(new ProcessStartInfo("dotnet", arguments)) ?? throw new InvalidOperationException("The writing process did not start.");

        // Every fifth dies as soon as it has the file open, the others somewhere in their writing.
        var started = TimeProvider.System.GetTimestamp();
        while (!(File.Exists(file) && (round % 5 == 4 || new FileInfo(file).Length > 0)) && !writer.HasExited && TimeProvider.System.GetElapsedTime(started) < LongestStart)
        {
            await Task.Delay(5);
        }

        await Task.Delay(_random.Next(0, 1_500));
        if (writer.HasExited)
        {
            throw new InvalidOperationException($"The writing process ended by itself with code {writer.ExitCode}.");
        }

        writer.Kill();
        await writer.WaitForExitAsync();
    }

    private async Task<long> JudgeAsync(IReadOnlyList<int> acknowledged, long seq, int round)
    {
        var started = TimeProvider.System.GetTimestamp();
        await using var store = await OpenAsync();
        _opens.Add(TimeProvider.System.GetElapsedTime(started).TotalSeconds);

        var entered = await EnteredAfterAsync(store, seq);
        var bySlice = entered.GroupBy(number => number / ArticleFacts.SliceLength).ToDictionary(slice => slice.Key, slice => slice.ToList());
        _acknowledged += acknowledged.Count * ArticleFacts.SliceLength;
        _lost += acknowledged.Sum(first => ArticleFacts.SliceLength - (bySlice.TryGetValue(first / ArticleFacts.SliceLength, out var numbers) ? numbers.Distinct().Count() : 0));
        _doubled += entered.Count - entered.Distinct().Count();
        _torn += bySlice.Values.Count(numbers => numbers.Distinct().Count() < ArticleFacts.SliceLength);
        contestant.Stored = entered.Concat(acknowledged).Append(contestant.Stored - 1).Max() / ArticleFacts.SliceLength * ArticleFacts.SliceLength + ArticleFacts.SliceLength;
        progress.Say($"kill {round + 1}: {acknowledged.Count * ArticleFacts.SliceLength:#,0} acknowledged, {entered.Count:#,0} there, {_lost} lost so far, opened in {_opens[^1]:0.000} s");
        return await store.LastChangeAsync();
    }

    private static async Task<List<int>> EnteredAfterAsync(ProductStore store, long seq)
    {
        var numbers = new List<int>();
        while (await store.Store.ChangesAsync(seq, 1000, CancellationToken.None) is { Count: > 0 } changes)
        {
            numbers.AddRange(changes.Select(change => change.Article).OfType<Article>().Select(article => NumberOf(article.Content.Url)));
            seq = changes[^1].Seq;
        }

        return numbers;
    }

    private async Task<KillReport> CheckAsync()
    {
        await using var store = await OpenAsync();
        var started = TimeProvider.System.GetTimestamp();
        var check = await store.Store.Upkeep.CheckAsync(CancellationToken.None);
        return new KillReport(options.Kills, _acknowledged, _lost, _doubled, _torn, _opens, check.Faults, TimeProvider.System.GetElapsedTime(started));
    }

    private async Task<long> LastChangeAsync()
    {
        await using var store = await OpenAsync();
        return await store.LastChangeAsync();
    }

    private Task<ProductStore> OpenAsync()
    {
        drafts.Clock.AdvanceTo(contestant.Stored);
        return ProductStore.OpenAsync(contestant.Folder, drafts, DuplicateOptions.Default.WindowDays);
    }

    // The last segment begins with it: "123-word-word".
    private static int NumberOf(Uri address) => int.Parse(address.Segments[^1].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture);
}
