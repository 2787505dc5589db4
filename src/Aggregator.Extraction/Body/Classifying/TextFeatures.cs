namespace Aggregator.Extraction.Body.Classifying;

/// <summary>What a block's own text says, and how lines like it speak of what is around.</summary>
internal sealed class TextFeatures(PageSums sums, Headline headline, Description description, Phrases[] phrases)
{
    private const int FarthestPhrase = 20;

    public void Add(ref FeatureRow row, Block block)
    {
        AddText(ref row, block);
        AddPhrases(ref row, block);
    }

    private void AddText(ref FeatureRow row, Block block)
    {
        var traits = TextTraits.Of(block.Text);
        row.AddSize(block.Weight);
        row.AddSize(traits.Words);
        row.AddShare(block.Length, traits.Words);
        row.Add(block.LinkDensity);
        row.Add(block.EndsAsSentence);
        row.Add(block.IsEmphasised);
        row.Add((int)block.Kind);
        row.Add(block.HeadingLevel);
        row.AddShare(traits.Capitalised, traits.Words);
        row.AddShare(traits.Upper, block.Length);
        row.AddShare(traits.Digits, block.Length);
        row.Add(traits.Times);
        row.AddShare(traits.Commas, traits.Words);
        row.AddShare(traits.Stops, traits.Words);
        row.Add(traits.Stops);
        row.Add(traits.Quotes);
        row.Add(traits.Signs);
        row.Add(block.Text[^1] is ':' or '：');
        row.Add(block.Text[^1] is '?' or '？');
        row.Add(char.IsLower(block.Text[0]));
        row.Add(char.IsDigit(block.Text[0]));
        row.Add((block.InlineHints & RegionHints.Foreign) != 0);
        row.Add((block.InlineHints & RegionHints.Surrounding) != 0);
        row.Add(sums.Repeats(block));
        row.Add(block.Leaves.Count);
        row.Add(headline.Likeness(block));
        var described = description.Likeness(block);
        row.Add(described.OfDescription);
        row.Add(described.OfBlock);
    }

    private void AddPhrases(ref FeatureRow row, Block block)
    {
        var own = phrases[block.Index];
        row.Add((own & Phrases.Pointer) != 0);
        row.Add((own & Phrases.Credit) != 0);
        row.Add((own & Phrases.Copyright) != 0);
        row.Add((own & Phrases.Furniture) != 0);
        var heading = sums.LastHeading(block.Index);
        row.Add(heading < 0 ? -1 : (int)phrases[heading]);
        row.Add(block.Index == 0 ? -1 : (int)phrases[block.Index - 1]);
        row.Add(block.Index == sums.Count - 1 ? -1 : (int)phrases[block.Index + 1]);
        var since = 0;
        while (since < FarthestPhrase && block.Index - since >= 0 && phrases[block.Index - since] == Phrases.None)
        {
            since++;
        }

        row.Add(since);
    }
}
