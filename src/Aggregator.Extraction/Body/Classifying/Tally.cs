namespace Aggregator.Extraction.Body.Classifying;

/// <summary>Sums over blocks that have something in common, such as the class of their element.</summary>
internal sealed class Tally
{
    public int Blocks { get; private set; }

    public int Weight { get; private set; }

    public int ProseWeight { get; private set; }

    public int LinkCharacters { get; private set; }

    /// <summary>Votes for its letters.</summary>
    public long Votes { get; private set; }

    public int First { get; private set; } = int.MaxValue;

    public int Last { get; private set; }

    public void Add(Block block, int votes)
    {
        Blocks++;
        Weight += block.Weight;
        ProseWeight += Prose.Is(block) ? block.Weight : 0;
        LinkCharacters += block.LinkCharacters;
        Votes += (long)votes * block.Weight;
        First = Math.Min(First, block.Index);
        Last = block.Index;
    }
}
