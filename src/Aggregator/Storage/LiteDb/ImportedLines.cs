using Aggregator.Storage.Transfer;

namespace Aggregator.Storage.LiteDb;

/// <summary>The lines of an import as they come: changes are taken from time to time, sources and pages wait until the end, or sources would be fetched before their articles are known.</summary>
/// <param name="after">Changes up to this number were taken in before.</param>
internal sealed class ImportedLines(long after)
{
    private readonly List<StoreRecord.OfSource> _sources = [];
    private readonly List<StoreRecord.OfPage> _pages = [];
    private List<StoreRecord> _changes = [];
    private long _seq;

    public IReadOnlyList<StoreRecord.OfSource> Sources => _sources;

    public IReadOnlyList<StoreRecord.OfPage> Pages => _pages;

    /// <summary>Changes that wait.</summary>
    public int Waiting => _changes.Count;

    /// <summary>Takes a line.</summary>
    /// <returns>What is wrong with it, in words; null when nothing is.</returns>
    public string? Add(StoreRecord record)
    {
        switch (record)
        {
            case StoreRecord.OfSource source:
                _sources.Add(source);
                return null;
            case StoreRecord.OfPage page:
                _pages.Add(page);
                return null;
            case StoreRecord.OfArticle article:
                return AddChange(article.Article.Seq, record);
            case StoreRecord.OfGone gone:
                return AddChange(gone.Seq, record);
            default:
                return "The file is two exports, or more, one after the other.";
        }
    }

    /// <summary>Gives the changes that wait.</summary>
    public IReadOnlyList<StoreRecord> TakeChanges()
    {
        var changes = _changes;
        _changes = [];
        return changes;
    }

    private string? AddChange(long seq, StoreRecord record)
    {
        if (seq <= _seq)
        {
            return $"The file is not in the order of change, as an export is: {seq} comes after {_seq}.";
        }

        _seq = seq;
        if (seq > after)
        {
            _changes.Add(record);
        }

        return null;
    }
}
