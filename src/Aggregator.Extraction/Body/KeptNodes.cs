using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>What of the page's tree goes into the HTML: the text nodes of the chosen blocks, what is put in the place of elements, and the elements above both.</summary>
internal sealed class KeptNodes
{
    private readonly Dictionary<INode, int> _blockOf = [];
    private readonly Dictionary<INode, IElement> _inserts = [];
    private readonly HashSet<INode> _aboveText = [];
    private readonly HashSet<INode> _aboveInserts = [];

    public KeptNodes(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            foreach (var leaf in block.Leaves)
            {
                _blockOf[leaf] = block.Index;
                MarkWay(leaf, _aboveText);
            }
        }
    }

    /// <summary>Puts something in the place of an element of the page.</summary>
    public void Insert(INode place, IElement content)
    {
        _inserts[place] = content;
        MarkWay(place, _aboveInserts);
    }

    /// <summary>What stands in the place of a node; null when the node stands for itself.</summary>
    public IElement? InsertAt(INode node) => _inserts.GetValueOrDefault(node);

    public bool HoldsText(INode node) => _aboveText.Contains(node);

    public bool HoldsInsert(INode node) => _aboveInserts.Contains(node);

    public bool Holds(INode node) => HoldsText(node) || HoldsInsert(node);

    /// <summary>Inline and with nothing but inline elements in it; an <c>a</c> around a whole block is no phrase.</summary>
    public bool IsPhrase(IElement element) =>
        Tags.Inline.Contains(element.LocalName)
            && element.ChildNodes.All(child => !Holds(child) || child is not IElement inner || _inserts.ContainsKey(inner) || IsPhrase(inner));

    /// <summary>Index of the block that a node's first text belongs to; -1 without text.</summary>
    public int FirstBlockIn(INode node)
    {
        if (_blockOf.TryGetValue(node, out var block))
        {
            return block;
        }

        foreach (var child in node.ChildNodes)
        {
            if (HoldsText(child) && FirstBlockIn(child) is var found and >= 0)
            {
                return found;
            }
        }

        return -1;
    }

    private static void MarkWay(INode from, HashSet<INode> ways)
    {
        for (var node = from; node is not null && ways.Add(node); node = node.Parent)
        {
        }
    }
}
