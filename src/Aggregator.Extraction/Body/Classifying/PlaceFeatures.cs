namespace Aggregator.Extraction.Body.Classifying;

/// <summary>Where a block stands on the page, beside which others, and who keeps it.</summary>
internal sealed class PlaceFeatures(PageBlocks page, Prose prose, PageSums sums, Headline headline, Description description, Votes votes, AlikeFeatures alike)
{
    private const int Reach = 3;
    private const int Window = 8;

    public void Add(ref FeatureRow row, Block block)
    {
        AddPlace(ref row, block);
        AddNeighbours(ref row, block);
        AddVotes(ref row, block);
    }

    private void AddPlace(ref FeatureRow row, Block block)
    {
        var i = block.Index;
        row.AddSize(sums.Count);
        row.AddSize(sums.Written);
        row.Add((double)i / sums.Count);
        row.AddShare(sums.WrittenBefore(i), sums.Written);
        row.AddShare(sums.WeightBefore(i), sums.Weight);
        row.Add(Math.Min(60, i - sums.LastProse(i)));
        row.Add(Math.Min(60, sums.NextProse(i) - i));
        row.Add(headline.Block < 0 ? -100 : Math.Clamp(i - headline.Block, -60, 300));
        row.AddSize(headline.Block < 0 || i < headline.Block ? 0 : sums.WrittenBefore(i) - sums.WrittenBefore(headline.Block));
        row.Add(headline.Block < 0 ? -1 : SharedDepth(block, headline.Block));
        row.Add(description.Block < 0 ? -100 : Math.Clamp(i - description.Block, -60, 60));
        var (written, weight) = sums.Around(i, Window);
        row.AddShare(written, weight);
        row.Add(sums.LastProse(i) < 0 ? -1 : SharedDepth(block, sums.LastProse(i)) - block.Region.Depth);
        row.Add(sums.NextProse(i) == sums.Count ? -1 : SharedDepth(block, sums.NextProse(i)) - block.Region.Depth);
        row.Add(sums.LastProse(i) >= 0 && alike.AreAlike(i, sums.LastProse(i)));
        row.Add(sums.NextProse(i) < sums.Count && alike.AreAlike(i, sums.NextProse(i)));
        row.Add(Math.Min(30, i - sums.LastHeading(i)));
        row.Add(Math.Min(30, sums.NextHeading(i) - i));
        row.Add(sums.RepeatsImage(i));
        row.Add(sums.ImagesBefore(i));
        row.Add(sums.ImagesBefore(i + 1));
        row.Add(i == 0 ? 0 : sums.ImagesBefore(i - 1));
    }

    private void AddNeighbours(ref FeatureRow row, Block block)
    {
        for (var step = -Reach; step <= Reach; step++)
        {
            var at = block.Index + step;
            if (step == 0)
            {
                continue;
            }

            var other = at >= 0 && at < sums.Count ? page.Blocks[at] : null;
            row.AddSize(other?.Weight ?? 0);
            row.Add(other?.LinkDensity ?? -1);
            row.Add(other is null ? -1 : (int)other.Kind + (other.EndsAsSentence ? 10 : 0));
            row.Add(other is not null && alike.AreAlike(at, block.Index));
            row.Add(votes.Of(at));
        }
    }

    private void AddVotes(ref FeatureRow row, Block block)
    {
        for (var answer = 0; answer < votes.Answers; answer++)
        {
            row.Add(votes.Of(answer, block.Index));
        }

        row.Add(votes.Of(block.Index));
        row.Add(prose.IsProse(block));
        row.Add(votes.SinceFirst(block.Index));
        row.Add(votes.SinceLast(block.Index));
        row.AddShare(votes.Before(block.Index), votes.All);
    }

    // Depth of the innermost element around both.
    private int SharedDepth(Block block, int otherBlock)
    {
        var (one, other) = (block.Region, page.Blocks[otherBlock].Region);
        while (one != other)
        {
            if (one.Depth >= other.Depth && one.Parent is { } parent)
            {
                one = parent;
            }
            else if (other.Parent is { } otherParent)
            {
                other = otherParent;
            }
            else
            {
                return 0;
            }
        }

        return one.Depth;
    }
}
