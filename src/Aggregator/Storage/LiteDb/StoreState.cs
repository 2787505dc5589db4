using Aggregator.Deduplication;
using Aggregator.Ingestion;

namespace Aggregator.Storage.LiteDb;

/// <summary>What the store holds in memory, all of it rebuilt from the disk when it opens.</summary>
internal sealed class StoreState
{
    // Fingerprints read at one time when the store opens.
    private const int WindowChunk = 500;

    private readonly Database _database;

    private StoreState(Database database, StoreBirth birth, DuplicateOptions duplicates, TimeProvider time)
    {
        _database = database;
        Birth = birth;
        Figures = Statistics.Load(database.Tables);
        Changes = new ChangeSignal(Figures.Seq);
        Articles = new ArticleTable(database.Tables);
        Fingerprints = new RecentFingerprints(database.Tables, Articles);
        Placement = new Placement(new DuplicateFinder(Fingerprints.Find, duplicates, time), new StoryClusters(time));
    }

    public StoreBirth Birth { get; }

    public SourceCatalogue Sources { get; } = new();

    public DueQueue<SourceId> DueSources { get; } = new();

    /// <summary>By item key (<see cref="ExactKey.OfItem"/>).</summary>
    public DueQueue<Guid> DuePages { get; } = new();

    public ArticleTable Articles { get; }

    public RecentFingerprints Fingerprints { get; }

    public Placement Placement { get; }

    public ChangeSignal Changes { get; }

    /// <summary>The figures after the last durable commit; an immutable record, replaced by the writer alone.</summary>
    public Statistics Figures { get; set; }

    /// <summary>How many articles the duplicate finder was reminded of.</summary>
    public int Remembered { get; private set; }

    /// <summary>How many it could not be reminded of, as they are damaged; a check names them.</summary>
    public int Damaged { get; private set; }

    public static StoreState Load(Database database, DuplicateOptions duplicates, TimeProvider time)
    {
        var state = new StoreState(database, StoreBirth.LoadOrMake(database), duplicates, time);
        state.LoadSources();
        state.LoadDuePages();
        state.RememberArticles(time.GetUtcNow() - TimeSpan.FromDays(duplicates.WindowDays));
        return state;
    }

    /// <summary>Sets or ends a source's place in the queue by what it now is.</summary>
    public void Schedule(Source source)
    {
        if (source.Settings.IsPaused)
        {
            DueSources.Remove(source.Id);
        }
        else
        {
            DueSources.Set(source.Id, source.State.NextFetch);
        }
    }

    private void LoadSources()
    {
        foreach (var source in _database.Tables.Sources.FindAll().ToList().Select(SourceDocument.Read))
        {
            Sources.Set(source);
            Schedule(source);
        }
    }

    private void LoadDuePages()
    {
        foreach (var page in _database.Tables.Pages.Query().Select("{ _id, due }").ToList())
        {
            DuePages.Set(new Guid(page["_id"].AsBinary), PageDocument.DueOf(page));
        }
    }

    // Ids rise with the time of entering, so the window is one range of them, read in bounded pieces.
    private void RememberArticles(DateTimeOffset since)
    {
        var from = Guid.CreateVersion7(since < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : since);
        while (true)
        {
            var documents = _database.Tables.Fingerprints.Query()
                .Where(LiteDB.BsonExpression.Create("$._id > @0", from)).OrderBy("$._id", LiteDB.Query.Ascending).Limit(WindowChunk).ToList();
            foreach (var document in documents)
            {
                from = document["_id"].AsGuid;
                Remember(new ArticleId(from), document.Bytes("f"));
            }

            if (documents.Count < WindowChunk)
            {
                return;
            }
        }
    }

    // One damaged article must not keep the others from being served.
    private void Remember(ArticleId id, byte[] fingerprint)
    {
        try
        {
            if (Articles.Find(id) is { Article: var article })
            {
                Placement.Remember(article, StoredFingerprint.Read(fingerprint, article.Content));
                Remembered++;
            }
        }
        catch (InvalidDataException)
        {
            Damaged++;
        }
    }
}
