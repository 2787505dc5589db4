using Aggregator.Deduplication;

namespace Aggregator.Storage.LiteDb;

/// <summary>The fingerprints used last, since the same articles are compared again and again; the writer's thread alone uses it.</summary>
internal sealed class RecentFingerprints(Tables tables, ArticleTable articles)
{
    private const int Capacity = 4096;

    private readonly Dictionary<Guid, LinkedListNode<(Guid Id, Fingerprint Fingerprint)>> _nodes = [];
    private readonly LinkedList<(Guid Id, Fingerprint Fingerprint)> _byUse = [];

    /// <summary>An article's fingerprint; null when the article is unknown.</summary>
    public Fingerprint? Find(Guid id)
    {
        if (_nodes.TryGetValue(id, out var node))
        {
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Fingerprint;
        }

        if (Load(id) is not { } fingerprint)
        {
            return null;
        }

        Put(id, fingerprint);
        return fingerprint;
    }

    public void Put(Guid id, Fingerprint fingerprint)
    {
        Remove(id);
        _nodes[id] = _byUse.AddFirst((id, fingerprint));
        if (_nodes.Count > Capacity && _byUse.Last is { } oldest)
        {
            Remove(oldest.Value.Id);
        }
    }

    public void Remove(Guid id)
    {
        if (_nodes.Remove(id, out var node))
        {
            _byUse.Remove(node);
        }
    }

    /// <summary>Forgets all: what a transaction put here is wrong when it is rolled back.</summary>
    public void Clear()
    {
        _nodes.Clear();
        _byUse.Clear();
    }

    private Fingerprint? Load(Guid id)
    {
        if (tables.Fingerprints.FindById(id) is not { } document)
        {
            return null;
        }

        try
        {
            return Fingerprint.FromBytes(document.Bytes("f"));
        }
        catch (FormatException)
        {
            return articles.Find(new ArticleId(id)) is { Article.Content: var content } ? Fingerprint.Of(content.Title, content.Text) : null;
        }
    }
}
