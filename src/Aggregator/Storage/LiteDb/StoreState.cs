using Aggregator.Deduplication;
using Aggregator.Deduplication.Saving;
using Aggregator.Deduplication.Stories;
using Aggregator.Ingestion;
using Aggregator.Scheduling;
using Aggregator.Storage.LiteDb.Keys;
using Aggregator.Storage.LiteDb.Recall;

namespace Aggregator.Storage.LiteDb;

/// <summary>What the store holds in memory, all of it rebuilt from the disk when it opens.</summary>
internal sealed class StoreState : IDisposable
{
    private readonly Database _database;
    private readonly DuplicateFinder _duplicates;
    private readonly StoryClusters _stories;

    private StoreState(Database database, StoreBirth birth, DuplicateOptions duplicates, TimeProvider time)
    {
        _database = database;
        Birth = birth;
        Figures = Statistics.Load(database.Tables);
        Changes = new ChangeSignal(Figures.Seq);
        Keys = KeyTree.Load(database.Tables);
        Articles = new ArticleTable(database.Tables, Keys.Range);
        Fingerprints = new RecentFingerprints(Articles);
        _duplicates = new DuplicateFinder(Fingerprints.Find, duplicates, time);
        _stories = new StoryClusters(time);
        Placement = new Placement(_duplicates, _stories);
    }

    /// <summary>Another one when the store takes in all of another.</summary>
    public StoreBirth Birth { get; set; }

    public SourceCatalogue Sources { get; } = new();

    /// <summary>By the source's number.</summary>
    public DueQueue DueSources { get; } = new();

    public DuePageQueue DuePages { get; } = new();

    public KeyTree Keys { get; }

    public ArticleTable Articles { get; }

    public RecentFingerprints Fingerprints { get; }

    public Placement Placement { get; }

    public StoryBoard Stories { get; } = new();

    public ChangeSignal Changes { get; }

    /// <summary>The figures after the last durable commit; an immutable record, replaced by the writer alone.</summary>
    public Statistics Figures { get; set; }

    /// <summary>How many texts the duplicate finder knows.</summary>
    public int Remembered => _duplicates.Count;

    /// <summary>The change up to which its state stood in a file when the store opened; null when it was told anew.</summary>
    public long? Restored { get; private set; }

    /// <summary>How many it could not be reminded of, as they are damaged; a check names them.</summary>
    public int Damaged { get; private set; }

    /// <param name="finder">Where the state of the duplicate finder may be; null for nowhere.</param>
    public static StoreState Load(Database database, DuplicateOptions duplicates, TimeProvider time, FinderFile? finder = null)
    {
        var state = new StoreState(database, StoreBirth.LoadOrMake(database), duplicates, time);
        state.LoadSources();
        state.LoadDuePages();
        state.Recall(finder, time.GetUtcNow() - TimeSpan.FromDays(duplicates.WindowDays));
        return state;
    }

    /// <summary>Sets or ends a source's place in the queue by what it now is.</summary>
    public void Schedule(Source source)
    {
        if (source.Settings.IsPaused)
        {
            DueSources.Remove(source.Id.Value);
        }
        else
        {
            DueSources.Set(source.Id.Value, source.State.NextFetch, SourceLanes.Of(source));
        }
    }

    /// <summary>What the duplicate finder knows; on the writer's thread, between two commits.</summary>
    public FinderState CaptureFinder() => _duplicates.Capture();

    public void Dispose() => _duplicates.Dispose();

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
            DuePages.Set(new SortKey(page["_id"].AsBinary), PageDocument.DueOf(page));
        }
    }

    private void Recall(FinderFile? finder, DateTimeOffset since)
    {
        var recollection = new Recollection(new RecallReading(Articles), _duplicates, _stories);
        recollection.Run(finder, Birth, Figures, since);
        (Restored, Damaged) = (recollection.Restored, recollection.Damaged);
    }
}
