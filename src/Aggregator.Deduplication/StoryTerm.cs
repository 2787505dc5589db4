namespace Aggregator.Deduplication;

/// <summary>A word that tells what an article is about: one of its title, or a name in its text.</summary>
/// <param name="Weight">How much it counts before its rarity.</param>
internal readonly record struct StoryTerm(uint Word, int Weight)
{
    private const int TitleWeight = 3;
    private const int MostNames = 64;

    /// <summary>The terms of an article, ascending by word.</summary>
    public static StoryTerm[] Of(Fingerprint fingerprint)
    {
        var names = fingerprint.NameSet.AsSpan(0, Math.Min(MostNames, fingerprint.NameSet.Length));
        var title = fingerprint.TitleSet.AsSpan();
        var terms = new List<StoryTerm>(names.Length + title.Length);
        while (!names.IsEmpty || !title.IsEmpty)
        {
            var isOfTitle = names.IsEmpty || (!title.IsEmpty && title[0] <= names[0]);
            var term = isOfTitle ? new StoryTerm(title[0], TitleWeight) : new StoryTerm(names[0], 1);
            names = !names.IsEmpty && names[0] == term.Word ? names[1..] : names;
            title = isOfTitle ? title[1..] : title;
            terms.Add(term);
        }

        return [.. terms];
    }
}
