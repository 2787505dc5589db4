using Aggregator.Storage.Transfer;

namespace Aggregator.Storage.LiteDb;

/// <summary>Puts an exported store into an empty one, piece by piece, each piece all or nothing. Interrupted, it goes on where it stopped.</summary>
internal sealed class StoreImport(Tables tables, StoreState state, StoreWriter writer)
{
    private const int Chunk = 200;

    private Statistics _figures = state.Figures;
    private long _stored;

    private static StoreImported Disturbed { get; } = new StoreImported.Refused("Something else was stored meanwhile: stop the service, and import into a new folder (--data).");

    public async Task<StoreImported> RunAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellationToken)
    {
        await using var lines = records.GetAsyncEnumerator(cancellationToken);
        if (!await lines.MoveNextAsync() || lines.Current is not StoreRecord.Head head)
        {
            return new StoreImported.Refused("This is no exported archive: its first line does not say so.");
        }

        if (WhyNot(head) is { } answer)
        {
            return answer;
        }

        var mark = await BeginAsync(head, cancellationToken);
        var sorted = new ImportedLines(mark.HasArticles ? long.MaxValue : mark.Seq);
        while (await lines.MoveNextAsync())
        {
            if (lines.Current is StoreRecord.End)
            {
                return await StoreAsync(sorted, mark, cancellationToken) ? await FinishAsync(head, mark, sorted, cancellationToken) : Disturbed;
            }

            if (sorted.Add(lines.Current) is { } wrong)
            {
                return new StoreImported.Refused(wrong);
            }

            if (sorted.Waiting == Chunk && !await StoreAsync(sorted, mark, cancellationToken))
            {
                return Disturbed;
            }
        }

        return await StoreAsync(sorted, mark, cancellationToken)
            ? new StoreImported.Refused("The file ends before its end: it was cut off. Its articles are stored, its sources not; import the whole file, and it goes on from there.")
            : Disturbed;
    }

    private StoreImported? WhyNot(StoreRecord.Head head)
    {
        if (head.Version > StoreRecord.Format)
        {
            return new StoreImported.Refused("The file was written by a newer version of Aggregator: import it with that one.");
        }

        return ImportMark.Load(tables) switch
        {
            { IsDone: true } mark when mark.IsOf(head) => new StoreImported.Done(0, 0, 0),
            { } mark when mark.IsOf(head) && (mark.HasArticles || (mark.Seq == _figures.Seq && _figures.LastSource == 0)) => null,
            null when _figures is { Seq: 0, LastSource: 0 } => null,
            _ => new StoreImported.Refused(
                $"Only an empty archive takes another one in, and this one has articles ({_figures.Articles}) or sources ({state.Sources.Count}): import into a new folder (--data)."),
        };
    }

    // As one that was restored it goes on as the same store, so that feeds keep their ids; whoever read the other is told that its numbers may come again.
    private Task<ImportMark> BeginAsync(StoreRecord.Head head, CancellationToken cancellationToken) => writer.RunAsync(
        transaction =>
        {
            var mark = ImportMark.Load(transaction.Tables) ?? ImportMark.Of(head);
            mark.Save(transaction.Tables);
            var birth = new StoreBirth(head.Store, head.Restores + 1);
            birth.Write(transaction.Tables);
            transaction.After(memory => memory.Birth = birth);
            return mark;
        },
        cancellationToken);

    /// <returns>False when something else was stored since the piece before.</returns>
    private async Task<bool> StoreAsync(ImportedLines sorted, ImportMark mark, CancellationToken cancellationToken)
    {
        if (sorted.Waiting == 0)
        {
            return true;
        }

        // Packing and fingerprints are the dear part.
        var prepared = Prepared(sorted, cancellationToken);
        if (await writer.RunAsync(transaction => TryPut(transaction, prepared, mark), cancellationToken, prepared.Count) is not { } figures)
        {
            return false;
        }

        _figures = figures;
        _stored += prepared.Count;
        return true;
    }

    private static List<ImportedRecord> Prepared(ImportedLines sorted, CancellationToken cancellationToken)
    {
        try
        {
            return [.. sorted.TakeChanges().AsParallel().AsOrdered().WithCancellation(cancellationToken)
                .Select(record => record is StoreRecord.OfArticle article ? ImportedRecord.Of(article) : ImportedRecord.Of((StoreRecord.OfGone)record))];
        }
        catch (AggregateException several) when (several.InnerException is InvalidDataException wrong)
        {
            throw new InvalidDataException(wrong.Message, several);
        }
    }

    // The figures that it leaves; null when something else was stored. It may be done a second time, when the commit that it shared fell apart.
    private Statistics? TryPut(StoreTransaction transaction, List<ImportedRecord> records, ImportMark mark)
    {
        if (!transaction.Figures.IsOfSameContent(_figures))
        {
            return null;
        }

        var writing = new ImportWriting(transaction);
        records.ForEach(writing.Put);
        (mark with { Seq = transaction.Figures.Seq }).Save(transaction.Tables);
        return transaction.Figures;
    }

    private async Task<StoreImported> FinishAsync(StoreRecord.Head head, ImportMark mark, ImportedLines sorted, CancellationToken cancellationToken)
    {
        mark = mark with { HasArticles = true };
        foreach (var chunk in sorted.Sources.Concat<StoreRecord>(sorted.Pages).Chunk(Chunk))
        {
            await writer.RunAsync(transaction => Put(transaction, head, mark, chunk), cancellationToken, chunk.Length);
            _stored += chunk.Length;
        }

        await writer.RunAsync(transaction => Put(transaction, head, mark with { IsDone = true }, []), cancellationToken);
        return new StoreImported.Done(sorted.Sources.Count, state.Figures.Articles, _stored);
    }

    private static bool Put(StoreTransaction transaction, StoreRecord.Head head, ImportMark mark, IReadOnlyList<StoreRecord> records)
    {
        transaction.Figures = transaction.Figures with { LastSource = Math.Max(transaction.Figures.LastSource, head.LastSource) };
        mark.Save(transaction.Tables);
        var writing = new ImportWriting(transaction);

        // What an interrupted import has put already may have been fetched since: it stays as it is.
        foreach (var source in records.OfType<StoreRecord.OfSource>().Where(source => transaction.FindSource(source.Id) is null))
        {
            writing.Put(source);
        }

        foreach (var page in records.OfType<StoreRecord.OfPage>())
        {
            writing.Put(page);
        }

        return true;
    }
}
