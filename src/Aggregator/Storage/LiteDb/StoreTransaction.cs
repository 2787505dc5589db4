using Aggregator.Ingestion;
using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>One commit in the making. The database sees its changes at once; memory learns of them only in <see cref="Remember"/>, after the commit.</summary>
internal sealed class StoreTransaction
{
    private readonly StoreState _state;
    private readonly Dictionary<SourceId, Source?> _sources = [];
    private readonly List<Action<StoreState>> _effects = [];

    private KeySnapshot? _keysAfter;

    public StoreTransaction(Tables tables, StoreState state, DateTimeOffset now)
    {
        _state = state;
        Tables = tables;
        Now = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());   // as it is stored: or what is read back would not equal it
        Figures = state.Figures;
        Keys = state.Keys.Begin();
        Articles = new ArticleTable(tables, Keys.Range);
        Placement = state.Placement.Begin(new KnownArticles(
            (source, itemKey) => Find(ExactKey.OfItem(source, itemKey))?.Article,
            address => Find(ExactKey.OfAddress(address))?.Article,
            text => ExactKey.OfText(text) is { } key ? Find(key)?.Article : null,
            id => Articles.Find(id)?.Article,
            id => state.Fingerprints.Find(id.Value, 0),
            IsDeleted));
    }

    public Tables Tables { get; }

    public KeyTransaction Keys { get; }

    public ArticleTable Articles { get; }

    public RecentFingerprints Fingerprints => _state.Fingerprints;

    public PlacementBatch Placement { get; }

    public DateTimeOffset Now { get; }

    public Statistics Figures { get; set; }

    /// <summary>The number of the next change.</summary>
    public long NextSeq() => (Figures = Figures with { Seq = Figures.Seq + 1 }).Seq;

    /// <summary>A source as this transaction has it; null when it is unknown.</summary>
    public Source? FindSource(SourceId id) => _sources.TryGetValue(id, out var changed) ? changed : _state.Sources.Find(id);

    /// <inheritdoc cref="FindSource(SourceId)"/>
    public Source? FindSource(Uri address)
    {
        var key = SourceCatalogue.KeyOf(address);
        return _sources.Values.OfType<Source>().FirstOrDefault(source => source.IsKnownBy(url => SourceCatalogue.KeyOf(url) == key))
            ?? (_state.Sources.Find(address) is { } known ? FindSource(known.Id) : null);
    }

    public void SaveSource(Source source)
    {
        Tables.Sources.Upsert(SourceDocument.From(source));
        _sources[source.Id] = source;
        After(state =>
        {
            state.Sources.Set(source);
            state.Schedule(source);
        });
    }

    /// <summary>Saves a source in the middle of a fetch: the claim on it stays.</summary>
    public void SaveItems(Source source)
    {
        Tables.Sources.Upsert(SourceDocument.From(source));
        _sources[source.Id] = source;
        After(state => state.Sources.Set(source));
    }

    public void RemoveSource(SourceId id)
    {
        Tables.Sources.Delete(id.Value);
        Tables.Items.Delete(id.Value);
        _sources[id] = null;
        After(state =>
        {
            state.Sources.Remove(id);
            state.DueSources.Remove(id.Value);
        });
    }

    /// <summary>Does something to the memory once the commit is durable.</summary>
    public void After(Action<StoreState> effect) => _effects.Add(effect);

    /// <summary>Writes what moved in every commit; the last step before it.</summary>
    public void Finish()
    {
        _keysAfter = Keys.Finish();
        Figures = Figures with { Commits = Figures.Commits + 1 };
        Figures.Save(Tables);
    }

    /// <summary>Lets the memory know; called once, after the commit.</summary>
    public void Remember()
    {
        _state.Figures = Figures;
        _state.Keys.Publish(_keysAfter ?? throw new InvalidOperationException("The transaction was not finished."));
        Placement.Commit();
        foreach (var effect in _effects)
        {
            effect(_state);
        }

        _state.Changes.Raise(Figures.Seq);
    }

    private StoredArticle? Find(SortKey key) => Articles.Resolve(Articles.FindDocument(key));

    private bool IsDeleted(ArticleDraft draft) => ExactKey.OfIdentity(draft)
        .Select(Articles.FindDocument)
        .Any(document => document is not null && ArticleDocument.IsTombstone(document) && ArticleDocument.KeepsOut(document, draft.Source));
}
