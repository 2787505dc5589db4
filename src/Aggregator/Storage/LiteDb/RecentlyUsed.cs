using System.Diagnostics.CodeAnalysis;

namespace Aggregator.Storage.LiteDb;

/// <summary>A bounded number of things, of which the one that was not used for longest goes first. Not safe for several threads.</summary>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _byUse = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_nodes.TryGetValue(key, out var node))
        {
            value = default;
            return false;
        }

        _byUse.Remove(node);
        _byUse.AddFirst(node);
        value = node.Value.Value;
        return true;
    }

    public void Put(TKey key, TValue value)
    {
        Remove(key);
        _nodes[key] = _byUse.AddFirst((key, value));
        if (_nodes.Count > capacity && _byUse.Last is { } oldest)
        {
            Remove(oldest.Value.Key);
        }
    }

    public void Remove(TKey key)
    {
        if (_nodes.Remove(key, out var node))
        {
            _byUse.Remove(node);
        }
    }

    public void Clear()
    {
        _nodes.Clear();
        _byUse.Clear();
    }
}
