using Aggregator.Storage.LiteDb.Keys;
using LiteDB;

namespace Aggregator.Storage.LiteDb.Schemas;

/// <summary>
/// Schema 1 to 2. Articles were known by their ids, with their listing keys in an index of the engine's, aliases and fingerprints in collections of their own; now they are known by their numbers, all
/// keys are in sorted runs, summaries are packed with the body, and documents have checksums.
/// </summary>
internal sealed class FromSchema1(Database from, Database to)
{
    private readonly KeyTree _keys = MadeIn(to);
    private readonly Dictionary<Guid, long> _numbers = [];

    public void Run()
    {
        foreach (var name in new[] { "sources", "items" })
        {
            Copy(name, document => document.Sealed());
        }

        Copy("pages", document => Schema1Document.Page(document));
        Copy("versions", document => Schema1Document.WithBody(document).Sealed());
        CopyArticles();
        CopyAliases();

        // The document that says what it is comes last.
        Copy("meta", Meta);
    }

    private static KeyTree MadeIn(Database database)
    {
        database.Tables.Make();
        return KeyTree.Load(database.Tables);
    }

    private static BsonDocument Meta(BsonDocument document)
    {
        if (document["_id"] == "store")
        {
            document["v"] = 2;
        }

        return document.Sealed();
    }

    private void CopyArticles()
    {
        var fingerprints = from.Collection("fingerprints");
        var numbers = new FreeNumbers(EntriesOf(from.Collection("articles")));
        foreach (var chunk in Compaction.ChunksOf(from.Collection("articles")))
        {
            Commit(keys =>
            {
                foreach (var old in chunk)
                {
                    var number = numbers.Of(old);
                    _numbers[old["_id"].AsGuid] = number;
                    var document = Schema1Document.Article(old, number, fingerprints.FindById(old["_id"]));
                    to.Tables.Articles.Insert(document);
                    foreach (var key in ArticleDocument.KeysTo(document))
                    {
                        keys.Add(key);
                    }
                }
            });
        }
    }

    private void CopyAliases()
    {
        foreach (var chunk in Compaction.ChunksOf(from.Collection("aliases")))
        {
            Commit(keys =>
            {
                // One whose article is gone for good leads nowhere.
                foreach (var alias in chunk.Where(alias => _numbers.ContainsKey(alias["a"].AsGuid)))
                {
                    var (exact, number) = (Schema1Document.Key(alias["_id"].AsBinary), _numbers[alias["a"].AsGuid]);
                    keys.Add(ArticleKey.Leading(exact, number));
                    keys.Add(ArticleKey.Alias(number, exact));
                }
            });
        }
    }

    private void Copy(string name, Func<BsonDocument, BsonDocument> convert)
    {
        foreach (var chunk in Compaction.ChunksOf(from.Collection(name)))
        {
            Commit(_ => to.Collection(name).Insert(chunk.Select(convert)));
        }
    }

    private void Commit(Action<KeyTransaction> write)
    {
        to.Begin();
        var keys = _keys.Begin();
        write(keys);
        var after = keys.Finish();
        to.Commit();
        _keys.Publish(after);
        if (to.WantsCheckpoint)
        {
            to.Checkpoint();
        }

        if (MergePolicy.Picked(_keys.Current.Runs) is { Count: > 0 } parts)
        {
            Commit(transaction => transaction.Merge(parts));
        }
    }

    private static IEnumerable<long> EntriesOf(ILiteCollection<BsonDocument> articles) =>
        articles.Query().Where("$.n > 0").Select("{ n: $.n }").ToEnumerable().Select(article => article["n"].AsInt64);
}
