namespace Aggregator.Deduplication.Stories;

/// <summary>
/// In how many articles a word stood, longer than a story lasts: a name that is in the news every day tells little of any one event.
/// A count-min sketch of 2 MiB; when many articles were counted all counts are halved, so that what was common once fades.
/// </summary>
internal sealed class WordFrequency
{
    private const int Length = 1 << 20;
    private const int MostArticles = 50_000;

    // Until some articles were seen every word is new; as many are taken for seen, without the word.
    private const int ArticlesSupposed = 50;

    private static readonly float[] Logarithms = [.. Enumerable.Range(0, 4096).Select(number => MathF.Log(number))];

    private readonly ushort[] _counts = new ushort[Length];
    private int _articles;

    /// <summary>How surprising it is to meet the word: the natural logarithm of one in how many articles has it.</summary>
    public float RarityOf(uint word) => LogOf(_articles + ArticlesSupposed) - LogOf(CountOf(word) + 1);

    /// <summary>Counts one article.</summary>
    public void Add(ReadOnlySpan<StoryWord> words)
    {
        foreach (var word in words)
        {
            var (first, second) = (First(word.Word), Second(word.Word));
            var count = (ushort)(Math.Min(_counts[first], _counts[second]) + 1);

            // Only the smaller one grows: the larger one counts other words already.
            _counts[first] = Math.Max(_counts[first], count);
            _counts[second] = Math.Max(_counts[second], count);
        }

        if (++_articles == MostArticles)
        {
            Halve();
        }
    }

    // A logarithm takes as long as all else of it.
    private static float LogOf(int number) => number < Logarithms.Length ? Logarithms[number] : MathF.Log(number);

    private int CountOf(uint word) => Math.Min(_counts[First(word)], _counts[Second(word)]);

    private void Halve()
    {
        for (var i = 0; i < Length; i++)
        {
            _counts[i] >>= 1;
        }

        _articles /= 2;
    }

    private static int First(uint word) => (int)((word * 0x9E3779B97F4A7C15UL >> 20) & (Length - 1));

    private static int Second(uint word) => (int)((word * 0xC2B2AE3D27D4EB4FUL >> 24) & (Length - 1));
}
