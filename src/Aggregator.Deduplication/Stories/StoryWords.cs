namespace Aggregator.Deduplication.Stories;

/// <summary>
/// The words of an article that stories are told by: those of its title, and the names and numbers of its text. What a text says between its names is left out,
/// so this holds across languages.
/// </summary>
internal sealed class StoryWords
{
    // Chosen with the rest of the thresholds (StoryLikeness). A name of the text that the headline has, too, is what the article is about.
    private const float WeightInText = 0.75f;
    private const float WeightInTitle = 1;
    private const float WeightInBoth = 2.4f;
    private const float WeightOfNumber = 1.2f;
    private const float SurpriseOfNumber = 0.5f;

    // One in ten: ln 10.
    private const float RarityOfCommon = 2.3f;

    // Of a long text those with the smallest hashes: the same ones of every text, so that what two texts share stays shared.
    private const int MostNames = 256;
    private const int MostNumbers = 64;
    private const int MostInTitle = 48;

    private readonly List<StoryWord> _words = [];
    private double _squares;

    /// <summary>Each word once.</summary>
    public List<StoryWord> All => _words;

    /// <summary>Length of the weights taken as a vector; zero when the article has no words.</summary>
    public float Norm => (float)Math.Sqrt(_squares);

    /// <summary>Reads another article: weighs its words by how rare they are now. One object reads them all, one after another.</summary>
    public void Read(Fingerprint fingerprint, WordFrequency frequency)
    {
        _words.Clear();
        _squares = 0;
        var (title, names) = (fingerprint.TitleSet, fingerprint.NameSet);
        foreach (var word in FirstOf(title, MostInTitle))
        {
            Add(word, frequency, Array.BinarySearch(names, word) >= 0 ? WeightInBoth : WeightInTitle, surprise: 1, isInTitle: true);
        }

        foreach (var word in FirstOf(names, MostNames))
        {
            AddOfText(word, title, frequency, WeightInText, surprise: 1);
        }

        foreach (var word in FirstOf(fingerprint.NumberSet, MostNumbers))
        {
            AddOfText(word, title, frequency, WeightOfNumber, SurpriseOfNumber);
        }
    }

    private static ReadOnlySpan<uint> FirstOf(uint[] words, int most) => words.AsSpan(0, Math.Min(most, words.Length));

    private void AddOfText(uint word, uint[] title, WordFrequency frequency, float weight, float surprise)
    {
        if (Array.BinarySearch(title, word) < 0)
        {
            Add(word, frequency, weight, surprise, isInTitle: false);
        }
    }

    private void Add(uint word, WordFrequency frequency, float weight, float surprise, bool isInTitle)
    {
        var rarity = Math.Max(0, frequency.RarityOf(word));
        _words.Add(new StoryWord(word, weight * rarity, surprise * Math.Max(0, rarity - RarityOfCommon), isInTitle));
        _squares += (double)weight * rarity * weight * rarity;
    }
}
