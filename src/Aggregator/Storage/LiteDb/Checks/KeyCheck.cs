using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb.Checks;

/// <summary>Checks that every article is found by each of its keys, and that no key leads elsewhere.</summary>
/// <param name="ask">Asks for a fault, and once more when there seems to be one.</param>
internal sealed class KeyCheck(ArticleTable articles, KeyTree tree, PieceReading read, Func<Func<string?>, CancellationToken, Task<string?>> ask)
{
    // Some 10 ms of reading, so that a checkpoint need not wait for long.
    private const int KeysAtOnce = 32_768;
    private const int SuspectsAtOnce = 1000;

    private readonly List<string> _faults = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <param name="balance">The keys that there should be.</param>
    /// <param name="seq">The last change when the check began: what changed since is another check's.</param>
    public async Task RunAsync(KeyBalance balance, long seq, int mostFaults, CancellationToken cancellationToken)
    {
        await WalkAsync(balance.Find, cancellationToken);
        foreach (var suspects in balance.Unequal.Where(number => number <= seq).Chunk(SuspectsAtOnce))
        {
            var found = suspects.ToDictionary(number => number, _ => new List<SortKey>());
            await WalkAsync(key => found.GetValueOrDefault(ArticleKey.NumberOf(key))?.Add(key), cancellationToken);
            foreach (var (number, there) in found)
            {
                if (await ask(() => FaultOf(number, there, seq), cancellationToken) is { } fault)
                {
                    _faults.Add(fault);
                }

                if (_faults.Count >= mostFaults)
                {
                    return;
                }
            }
        }
    }

    private async Task WalkAsync(Action<SortKey> see, CancellationToken cancellationToken)
    {
        IReadOnlyList<SortKey> piece = [];
        SortKey last = default;
        do
        {
            await read(() => piece = [.. tree.Range(last, SortKey.Last([]), isDown: false).SkipWhile(key => key.Equals(last)).Take(KeysAtOnce)], cancellationToken);
            foreach (var key in piece)
            {
                see(last = key);
            }
        }
        while (piece.Count == KeysAtOnce);
    }

    private string? FaultOf(long number, IReadOnlyList<SortKey> there, long seq)
    {
        if (articles.Documents([number]) is not [var document])
        {
            return there.Any(IsThere) ? $"Keys lead to an article of number {number}, which is not there" : null;
        }

        if (document.Long("q") > seq)
        {
            return null;
        }

        var aliases = there.Where(key => key.Kind == KeyKind.Alias).ToList();
        var expected = ArticleDocument.KeysTo(document).Concat(aliases.Select(alias => ArticleKey.Leading(ArticleKey.ExactOf(alias), number))).ToHashSet();
        var missing = expected.Count(key => !IsThere(key));
        var superfluous = there.Count(key => key.Kind != KeyKind.Alias && !expected.Contains(key) && IsThere(key));
        return missing + superfluous > 0 ? $"Article {ArticleDocument.IdOf(document)}: {missing} of its keys are missing, and {superfluous} lead to it that should not" : null;
    }

    private bool IsThere(SortKey key) => tree.Range(key, key, isDown: false).Any();
}
