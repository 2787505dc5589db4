using Aggregator.Storage.LiteDb.Keys;
using LiteDB;

namespace Aggregator.Storage.LiteDb.Checks;

/// <summary>Reads the whole store while it goes on, and says what is wrong: with a document, with what hangs on an article, with the keys that lead to it, with the figures.</summary>
/// <param name="readAlone">Reads while nothing is written.</param>
internal sealed class StoreChecking(Tables tables, KeyTree keys, PieceReading read, PieceReading readAlone)
{
    private const int MostFaults = 100;

    private readonly ArticleTable _articles = new(tables, keys.Range);
    private readonly CheckedArticles _checked = new();
    private readonly List<string> _faults = [];

    private bool IsEnough => _faults.Count >= MostFaults;

    /// <summary>Checks a file that nobody else has open.</summary>
    public static async Task<StoreCheck> RunAsync(Database copy, CancellationToken cancellationToken)
    {
        using var gate = new ReadGate(1);
        return await new StoreChecking(copy.Tables, KeyTree.Load(copy.Tables), gate.ReadAsync, gate.ReadAsync).RunAsync(cancellationToken);
    }

    /// <summary>Whether an exception tells of a document that makes no sense.</summary>
    public static bool IsDamage(Exception trouble) => StoreFile.IsDamage(trouble) || trouble is FormatException or InvalidOperationException
        || trouble is StoreUnavailableException { Problem: StoreProblem.Corrupt };

    public async Task<StoreCheck> RunAsync(CancellationToken cancellationToken)
    {
        var before = await ReadFiguresAsync(cancellationToken);
        await CheckAsync(() => tables.Meta, id => $"The document {id.RawValue}", document => document.Checked(), cancellationToken);
        await CheckAsync(() => tables.Sources, id => $"Source {id.RawValue}", document => SourceDocument.Read(document), cancellationToken);
        await CheckAsync(() => tables.Items, id => $"The known items of source {id.RawValue}", document => document.Checked(), cancellationToken);
        var pages = await CheckAsync(() => tables.Pages, id => $"The page that is due for item {Hex(id)}", document => PageDocument.Read(document), cancellationToken);
        await CheckArticlesAsync(cancellationToken);
        await CheckVersionsAsync(cancellationToken);
        if (before is not null && !IsEnough)
        {
            await CheckKeysAsync(before.Seq, cancellationToken);
            await CheckFiguresAsync(before, pages, cancellationToken);
        }

        return new StoreCheck(_checked.Articles, [.. _faults.Take(MostFaults)]);
    }

    /// <returns>How many documents there are.</returns>
    private async Task<long> CheckAsync(Func<ILiteCollection<BsonDocument>> table, Func<BsonValue, string> name, Action<BsonDocument> parse, CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var (id, document, fault) in WalkAsync(table, name, cancellationToken))
        {
            count++;
            Tell(document is null ? fault : FaultOf(() => parse(document)) is { } damage ? $"{name(id)}: {damage}" : null);
        }

        return count;
    }

    private async Task CheckArticlesAsync(CancellationToken cancellationToken)
    {
        await foreach (var (id, document, fault) in WalkAsync(() => tables.Articles, number => $"The article of number {number.RawValue}", cancellationToken))
        {
            var number = id.IsNumber ? id.AsInt64 : 0;
            Tell(document is null ? fault : _checked.Add(number, document));
            if (fault is not null)
            {
                _checked.AddUnread(number);
            }
        }
    }

    private async Task CheckVersionsAsync(CancellationToken cancellationToken)
    {
        await foreach (var (id, document, fault) in WalkAsync(() => tables.Versions, id => $"The earlier state {Hex(id)}", cancellationToken))
        {
            Tell(document is null ? fault : FaultOf(() => VersionDocument.Read(document)) is { } damage ? $"The earlier state {Hex(id)}: {damage}" : null);
            if (VersionDocument.ArticleOf(id) is { } article)
            {
                _checked.AddVersion(article);
            }
        }

        foreach (var id in _checked.WithOtherVersions.TakeWhile(_ => !IsEnough))
        {
            Tell(await AskAsync(() => FaultOfVersions(id), cancellationToken));
        }
    }

    private async Task CheckKeysAsync(long seq, CancellationToken cancellationToken)
    {
        var faults = _faults.Count;
        await CheckAsync(() => tables.Runs, id => $"The run of keys {id.RawValue}", document => document.Checked(), cancellationToken);
        await CheckAsync(() => tables.Blocks, id => $"The block of keys {id.RawValue}", document => document.Checked(), cancellationToken);
        foreach (var run in keys.Current.Runs)
        {
            Tell(await AskAsync(() => FaultOf(run), cancellationToken));
        }

        if (_faults.Count > faults)
        {
            return;   // what is missing then is known
        }

        var check = new KeyCheck(_articles, keys, read, AskAsync);
        await check.RunAsync(_checked.Keys, seq, MostFaults - _faults.Count, cancellationToken);
        _faults.AddRange(check.Faults);
    }

    // While articles enter, there is no moment at which both were counted.
    private async Task CheckFiguresAsync(Statistics before, long pages, CancellationToken cancellationToken)
    {
        var counted = before with { Articles = _checked.Articles, Copies = _checked.Copies, Versions = _checked.Versions, PagesDue = pages };
        if (_faults.Count == 0 && counted != before && await ReadFiguresAsync(cancellationToken) == before)
        {
            Tell($"The figures are {before}, and there are {counted}");
        }
    }

    private IAsyncEnumerable<WalkedDocument> WalkAsync(Func<ILiteCollection<BsonDocument>> table, Func<BsonValue, string> name, CancellationToken cancellationToken) =>
        new TableWalk(table, name, read).RunAsync(cancellationToken).TakeWhile(_ => !IsEnough);

    // Null when they are damaged, which is told by itself.
    private async Task<Statistics?> ReadFiguresAsync(CancellationToken cancellationToken)
    {
        Statistics? figures = null;
        try
        {
            await read(() => figures = Statistics.Load(tables), cancellationToken);
        }
        catch (Exception trouble) when (IsDamage(trouble))
        {
        }

        return figures;
    }

    /// <summary>Asks for a fault that more than one document or key tells of. A commit may have come between them, so that it is asked once more while there is none.</summary>
    /// <returns>Null when there is none, and when a document is damaged, which was told already.</returns>
    private async Task<string?> AskAsync(Func<string?> question, CancellationToken cancellationToken)
    {
        string? fault = null;
        try
        {
            await read(() => fault = question(), cancellationToken);
            if (fault is not null)
            {
                await readAlone(() => fault = question(), cancellationToken);
            }

            return fault;
        }
        catch (Exception trouble) when (IsDamage(trouble))
        {
            return null;
        }
    }

    // One that was merged meanwhile is none any longer.
    private string? FaultOf(SortedRun run)
    {
        var blocks = new RunTable(tables).CountBlocks(run.Id);
        return blocks == run.Fences.Count || !keys.Current.Runs.Contains(run) ? null : $"The run of keys {run.Id} has {blocks} blocks, and should have {run.Fences.Count}";
    }

    private string? FaultOfVersions(ArticleId id)
    {
        var (said, there) = (_articles.Find(id)?.Article.Versions ?? 0, _articles.CountVersions(id));
        return said == there ? null : $"Article {id}: it says that it has {said} earlier states, and {there} are there";
    }

    private void Tell(string? fault)
    {
        if (fault is not null)
        {
            _faults.Add(fault);
        }
    }

    private static string? FaultOf(Action parse)
    {
        try
        {
            parse();
            return null;
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            return damage.Message;
        }
    }

    private static string Hex(BsonValue id) => id.IsBinary ? Convert.ToHexStringLower(id.AsBinary) : $"{id.RawValue}";
}
