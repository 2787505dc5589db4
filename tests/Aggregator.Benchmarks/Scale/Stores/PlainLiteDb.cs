using Aggregator.Ingestion;
using Aggregator.Storage;
using LiteDB;

namespace Aggregator.Benchmarks.Scale.Stores;

/// <summary>LiteDB as it is commonly used: a file, documents, an index for each member that is asked for, the order and the filter of a page left to the engine.</summary>
internal sealed class PlainLiteDb : IMeasuredStore
{
    private readonly LiteDatabase _database;
    private readonly ILiteCollection<BsonDocument> _articles;
    private long _seq;

    public PlainLiteDb(string file)
    {
        _database = new LiteDatabase(new ConnectionString { Filename = file, Collation = Collation.Binary });
        _articles = _database.GetCollection("articles");
        _articles.EnsureIndex("url", unique: true);
        foreach (var member in new[] { "item", "hash", "seq", "source", "published", "language", "tags[*]", "authors[*]" })
        {
            _articles.EnsureIndex(member.TrimEnd('*', '[', ']'), $"$.{member}");
        }

        _seq = _articles.LongCount();
    }

    public int Writers => 1;

    public Task CommitAsync(IReadOnlyList<ArticleDraft> slice)
    {
        _articles.Insert(slice.Select(Document));
        return Task.CompletedTask;
    }

    public Task KnowAsync(IReadOnlyList<ArticleDraft> slice)
    {
        foreach (var draft in slice)
        {
            var isKnown = _articles.Exists(Query.EQ("url", draft.Keys[0].Key));
            StoredRow.ThrowUnless(isKnown, draft.ItemKey);
        }

        return Task.CompletedTask;
    }

    public Task EditAsync(ArticleDraft edited)
    {
        var document = _articles.FindOne(Query.EQ("item", edited.ItemKey)) ?? throw new InvalidOperationException($"{edited.ItemKey} is not stored.");
        document["text"] = edited.Content.Text;
        document["html"] = edited.Content.Html;
        document["seq"] = ++_seq;
        _articles.Update(document);
        return Task.CompletedTask;
    }

    public Task<ListedPage> ListAsync(ListingScope scope, ListingOrder order, string? cursor, int take, bool withTexts)
    {
        var member = order == ListingOrder.Published ? "published" : "seq";
        var query = _articles.Query();
        query = scope switch
        {
            ListingScope.OfSource of => query.Where(Query.EQ("source", of.Source.Value)),
            ListingScope.OfTag of => query.Where(BsonExpression.Create("$.tags[*] ANY = @0", of.Tag)),
            ListingScope.OfAuthor of => query.Where(BsonExpression.Create("$.authors[*] ANY = @0", of.Author)),
            ListingScope.OfLanguage of => query.Where(Query.EQ("language", of.Language)),
            _ => query,
        };
        if (cursor is not null)
        {
            query = query.Where(Query.LT(member, StoredRow.Number(cursor)));
        }

        var found = query.OrderByDescending($"$.{member}").Limit(take).ToList();
        var next = found.Count == take ? StoredRow.Cursor(found[^1][member].AsInt64) : null;
        return Task.FromResult(new ListedPage([.. found.Select(document => document["_id"].AsGuid)], next));
    }

    public Task FindAsync(Guid id)
    {
        StoredRow.ThrowUnless(_articles.FindById(id) is not null, id.ToString());
        return Task.CompletedTask;
    }

    public Task ReadChangesAsync(long after, int take)
    {
        _articles.Query().Where(Query.GT("seq", after)).OrderBy("$.seq").Limit(take).ToList();
        return Task.CompletedTask;
    }

    public Task<long> LastChangeAsync() => Task.FromResult(_seq);

    public Task<long> IndexAsync() => Task.FromResult(0L);

    public Task<int?> SearchAsync(SearchKind kind) => Task.FromResult<int?>(null);

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    private BsonDocument Document(ArticleDraft draft)
    {
        var content = draft.Content;
        return new BsonDocument
        {
            ["_id"] = Guid.CreateVersion7(draft.FirstSeen),
            ["seq"] = ++_seq,
            ["url"] = draft.Keys[0].Key,
            ["item"] = draft.ItemKey,
            ["hash"] = (long)draft.Fingerprint.TextHash,
            ["source"] = draft.Source.Value,
            ["published"] = StoredRow.Time(content.Published ?? draft.FirstSeen),
            ["language"] = content.Language,
            ["tags"] = new BsonArray(content.Tags.Select(tag => new BsonValue(tag))),
            ["authors"] = new BsonArray(content.Authors.Select(author => new BsonValue(author))),
            ["link"] = content.Url.OriginalString,
            ["title"] = content.Title,
            ["summary"] = content.Summary,
            ["image"] = content.Image?.OriginalString,
            ["site"] = content.SiteName,
            ["words"] = content.WordCount,
            ["text"] = content.Text,
            ["html"] = content.Html,
        };
    }
}
