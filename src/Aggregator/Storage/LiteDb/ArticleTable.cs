using Aggregator.Storage.LiteDb.Keys;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Keys from one up to another, both included, rising or falling.</summary>
internal delegate IEnumerable<SortKey> KeyRange(SortKey from, SortKey upTo, bool isDown);

/// <summary>Finds stored articles by id, by exact key, by range. Of documents it reads what the calling thread's transaction sees, of keys what it was given.</summary>
internal sealed class ArticleTable(Tables tables, KeyRange keys)
{
    /// <summary>An article by its id or the id of one that was merged into it; null when there is none.</summary>
    public StoredArticle? Find(ArticleId id)
    {
        // Articles are taken in by older ones: the numbers fall, and the way has an end.
        for (var last = long.MaxValue; NumberOf(id) is { } number && number < last && Document(number) is { } document; last = number)
        {
            if (!ArticleDocument.IsTombstone(document))
            {
                return ArticleDocument.Read(document);
            }

            if (ArticleDocument.MergedInto(document) is not { } other)
            {
                return null;
            }

            id = other;
        }

        return null;
    }

    /// <summary>Whether there is an article of an id, or what remains of one.</summary>
    public bool Has(ArticleId id) => NumberOf(id) is not null;

    /// <summary>Several articles by their ids, in the order asked for; unknown ones are left out.</summary>
    public IReadOnlyList<StoredArticle> Find(IReadOnlyList<ArticleId> ids)
    {
        var documents = Documents([.. ids.Distinct().Select(NumberOf).OfType<long>()]).ToDictionary(ArticleDocument.IdOf);
        return [.. ids.Select(id => documents.TryGetValue(id, out var document) ? Resolve(document) : null).OfType<StoredArticle>()];
    }

    /// <summary>The document that an exact key leads to, tombstones included: the newest, as some publishers use ids again.</summary>
    public BsonDocument? FindDocument(SortKey exact) => NumbersOf(exact).FirstOrDefault() is var newest and > 0 ? Document(newest) : null;

    /// <summary>Whether an exact key leads to an article.</summary>
    public bool Leads(SortKey exact, long number) => keys(ArticleKey.Leading(exact, number), ArticleKey.Leading(exact, number), isDown: false).Any();

    /// <summary>The exact keys that an article's copies and edits brought.</summary>
    public IReadOnlyList<SortKey> AliasesOf(long number)
    {
        var prefix = ArticleKey.AliasesOf(number);
        return [.. keys(prefix, SortKey.Last(prefix), isDown: false).Select(ArticleKey.ExactOf)];
    }

    /// <summary>The article that a document is, or was merged into; null when there is none, or it was deleted.</summary>
    public StoredArticle? Resolve(BsonDocument? document) => document switch
    {
        null => null,
        _ when ArticleDocument.IsTombstone(document) => ArticleDocument.MergedInto(document) is { } other ? Find(other) : null,
        _ => ArticleDocument.Read(document),
    };

    /// <summary>Some keys from a key down to the first of a listing.</summary>
    public IReadOnlyList<SortKey> KeysDown(SortKey prefix, SortKey upTo, int take) => [.. keys(prefix, upTo, isDown: true).Take(take)];

    /// <summary>Some keys from a key up to the last of a listing.</summary>
    public IReadOnlyList<SortKey> KeysUp(SortKey from, SortKey prefix, int take) => [.. keys(from, SortKey.Last(prefix), isDown: false).Take(take)];

    /// <summary>The articles that keys of listings lead to, in their order; one that was deleted since is left out.</summary>
    public IReadOnlyList<StoredArticle> Load(IReadOnlyList<SortKey> listed) =>
        [.. Documents([.. listed.Select(key => key.Number)]).Where(document => !ArticleDocument.IsTombstone(document)).Select(ArticleDocument.Read)];

    /// <summary>The key that comes after so many newer ones of a listing; null when there are no more than those.</summary>
    public SortKey? KeyAt(SortKey prefix, int skip) => keys(prefix, SortKey.Last(prefix), isDown: true).Skip(skip).Select(key => (SortKey?)key).FirstOrDefault();

    /// <summary>Documents by their numbers, in the order asked for; those that are not there are left out.</summary>
    public IReadOnlyList<BsonDocument> Documents(IReadOnlyList<long> numbers)
    {
        if (numbers is [var only])
        {
            return Document(only) is { } document ? [document] : [];
        }

        var found = Seek(numbers).ToDictionary(ArticleDocument.NumberOf);
        return [.. numbers.Select(found.GetValueOrDefault).OfType<BsonDocument>()];
    }

    /// <summary>Documents, tombstones included, in the order of their numbers; unchecked, as one that is damaged must not keep the others from being read.</summary>
    public IReadOnlyList<BsonDocument> DocumentsAfter(long number, int take) =>
        tables.Articles.Query().Where(BsonExpression.Create("$._id > @0", number)).OrderBy("$._id", Query.Ascending).Limit(take).ToList();

    /// <summary>The change sequence after a number.</summary>
    public IReadOnlyList<ArticleChange> Changes(long after, long until, int take) =>
    [
        .. Changed(after, until, take).Documents.Select(document => new ArticleChange(
            document.Long("q"), ArticleDocument.IdOf(document), ArticleDocument.IsTombstone(document) ? null : ArticleDocument.Read(document).Article)),
    ];

    /// <summary>The documents that changed last after a number, in that order, tombstones included; and up to which number these are all.</summary>
    public (IReadOnlyList<BsonDocument> Documents, long UpTo) Changed(long after, long until, int take)
    {
        var changes = keys(ArticleKey.Change(after + 1), ArticleKey.Change(until + 1), isDown: false).Take(take).ToList();
        var articles = Documents([.. changes.Select(change => change.Number)]).ToDictionary(ArticleDocument.NumberOf);
        var documents = changes
            .Where(change => articles.TryGetValue(change.Number, out var article) && article.Long("q") == ArticleKey.SeqOf(change))   // else it changed anew, and comes later
            .Select(change => articles[change.Number])
            .ToList();
        return (documents, changes.Count < take ? until : ArticleKey.SeqOf(changes[^1]));
    }

    /// <summary>Earlier states of an article, oldest first.</summary>
    public IReadOnlyList<ArticleVersion> Versions(ArticleId id) =>
    [
        .. tables.Versions.Query()
            .Where(BsonExpression.Create("$._id BETWEEN @0 AND @1", VersionDocument.Key(id, 0), VersionDocument.Key(id, int.MaxValue)))
            .OrderBy("$._id", Query.Ascending)
            .ToList()
            .Select(VersionDocument.Read),
    ];

    /// <summary>How many earlier states of an article there are.</summary>
    public int CountVersions(ArticleId id) => tables.Versions.Count(BsonExpression.Create("$._id BETWEEN @0 AND @1", VersionDocument.Key(id, 0), VersionDocument.Key(id, int.MaxValue)));

    /// <summary>The first number that was given to an article at a time or later; null when there is none.</summary>
    public long? FirstSince(DateTimeOffset time)
    {
        var first = keys(ArticleKey.Id(ArticleId.New(time)).Prefix(ArticleKey.TimeLength), SortKey.Last([KeyKind.Id]), isDown: false).Take(1).ToList();

        // Ids of one millisecond are in no order, numbers are.
        return first is [var found] && found.Prefix(ArticleKey.TimeLength) is var moment ? keys(moment, SortKey.Last(moment), isDown: false).Min(key => key.Number) : null;
    }

    private BsonDocument? Document(long number) => tables.Articles.FindById(number)?.Checked();

    private long? NumberOf(ArticleId id)
    {
        var prefix = ArticleKey.Id(id);
        return keys(prefix, SortKey.Last(prefix), isDown: true).Select(key => (long?)key.Number).FirstOrDefault();
    }

    private IEnumerable<long> NumbersOf(SortKey exact) => keys(exact, SortKey.Last(exact), isDown: true).Select(key => key.Number);

    // Articles that entered one after another are one walk through the engine's index; others are sought one by one.
    private List<BsonDocument> Seek(IReadOnlyList<long> numbers)
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        var (least, most) = (numbers.Min(), numbers.Max());
        var isDense = most - least < 4 * numbers.Count;
        var wanted = isDense
            ? BsonExpression.Create("$._id BETWEEN @0 AND @1", least, most)
            : BsonExpression.Create("$._id IN @0", new BsonArray(numbers.Select(number => new BsonValue(number))));
        var asked = numbers.ToHashSet();
        return [.. tables.Articles.Query().Where(wanted).ToEnumerable().Where(document => asked.Contains(ArticleDocument.NumberOf(document))).Select(document => document.Checked())];
    }
}
