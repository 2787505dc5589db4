using System.Runtime.CompilerServices;
using Aggregator.Storage.Transfer;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Reads everything out of a store that goes on meanwhile, in pieces.</summary>
/// <remarks>
/// Sources come first, so that what they know (validators, items) is never newer than the articles: nothing is lost that a server will not send again. Then come pages, since one that is read
/// meanwhile is an article after them. Articles come by the change sequence until it ends; one that changes meanwhile comes again, and its last state counts.
/// </remarks>
internal sealed class StoreExport(Tables tables, StoreState state, StoreReads reads, TimeProvider time)
{
    // Read at one time: while a read is open, the log cannot be carried over.
    private const int Chunk = 200;

    public async IAsyncEnumerable<StoreRecord> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var figures = state.Figures;
        var records = 1L;
        yield return new StoreRecord.Head(StoreRecord.Format, state.Birth.Id, state.Birth.Restores, time.GetUtcNow(), figures.LastSource, figures.Articles);
        await foreach (var chunk in ChunksAsync(cancellationToken))
        {
            foreach (var record in chunk)
            {
                records++;
                yield return record;
            }
        }

        yield return new StoreRecord.End(records);
    }

    private async IAsyncEnumerable<IReadOnlyList<StoreRecord>> ChunksAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var ids in state.Sources.ByTitle().Select(source => source.Id).OrderBy(id => id.Value).Chunk(Chunk))
        {
            yield return await reads.ReadAsync<IReadOnlyList<StoreRecord>>(() => [.. ids.Select(Source).OfType<StoreRecord>()], cancellationToken);
        }

        var pages = await reads.ReadAsync(() => tables.Pages.Query().Select("{ _id }").ToList().ConvertAll(page => page["_id"]), cancellationToken);
        foreach (var ids in pages.Chunk(Chunk))
        {
            yield return await reads.ReadAsync<IReadOnlyList<StoreRecord>>(() => [.. ids.Select(tables.Pages.FindById).Where(page => page is not null).Select(Page)], cancellationToken);
        }

        for (var after = 0L; after < state.Changes.Seq;)
        {
            var (chunk, upTo) = await reads.ReadAsync(() => Changed(after), cancellationToken);
            yield return chunk;
            after = upTo;
        }
    }

    private StoreRecord? Source(SourceId id) => state.Sources.Find(id) is { } source
        ? new StoreRecord.OfSource(
            id, source.Url, source.Settings, source.State, [.. KnownItems.InOrder(tables, id).Select(hash => hash.ToString("x16"))], KnownItems.CountInDocument(tables, id))
        : null;

    private static StoreRecord Page(BsonDocument document)
    {
        var page = PageDocument.Read(document);
        var draft = page.Draft;
        return new StoreRecord.OfPage(
            draft.Source, draft.ItemKey, draft.Keys, draft.FirstSeen, draft.IsAnnounced, draft.Page, page.Article, page.Attempts, page.Due, draft.Content);
    }

    private (IReadOnlyList<StoreRecord> Records, long UpTo) Changed(long after)
    {
        var (documents, upTo) = state.Articles.Changed(after, state.Changes.Seq, Chunk);
        return ([.. documents.Select(document => ArticleDocument.IsTombstone(document) ? Gone(document) : Article(document))], upTo);
    }

    private StoreRecord Article(BsonDocument document)
    {
        var stored = ArticleDocument.Read(document);
        return new StoreRecord.OfArticle(
            stored.Article, stored.Number, [.. stored.Sources.Select(source => new SourceId(source))], [.. stored.Keys.Select(ExactKeyText.Write)], Aliases(stored.Number),
            stored.Article.Versions > 0 ? state.Articles.Versions(stored.Article.Id) : [],
            stored.Others.Count > 0 ? [.. stored.Others.Select(text => new StoreRecord.OtherText(text.Site, text.Published, text.Fingerprint))] : null);
    }

    private StoreRecord Gone(BsonDocument document)
    {
        var number = ArticleDocument.NumberOf(document);
        return new StoreRecord.OfGone(
            ArticleDocument.IdOf(document), number, document.Long("q"), [.. ArticleDocument.KeysOf(document).Select(ExactKeyText.Write)], Aliases(number),
            [.. ArticleDocument.SourcesOf(document).Select(source => new SourceId(source))], document.Time("lg"), ArticleDocument.MergedInto(document));
    }

    private IReadOnlyList<string> Aliases(long number) => [.. state.Articles.AliasesOf(number).Select(ExactKeyText.Write)];
}
