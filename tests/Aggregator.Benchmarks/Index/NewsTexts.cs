using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Deduplication;

namespace Aggregator.Benchmarks.Index;

/// <summary>Articles of 500 words by number: words as unequal in frequency as those of a language, below each the lines that its site puts below all, and one in ten a copy of an earlier article.</summary>
/// <param name="perDay">Articles a day.</param>
internal sealed class NewsTexts(int perDay)
{
    public const int Words = 500;

    private const int Sites = 300;
    private const int CopyEvery = 10;
    private const int FarthestOriginal = 2_000;
    private const int Paragraphs = 8;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Prose _prose = new(Vocabulary.English(), ofTopic: 0.48);

    /// <summary>An article: the same number gives the same one.</summary>
    public (string Title, string Text) Of(int number)
    {
        var isCopy = IsCopy(number);
        var random = ArticleFacts.RandomOf(isCopy ? OriginalOf(number) : number);
        var title = _prose.Words(random, 9);
        var paragraphs = _prose.Paragraphs(random, Paragraphs, fewestWords: 50, mostWords: 70);
        var own = ArticleFacts.RandomOf(number);
        if (isCopy && own.Next(2) == 0)
        {
            paragraphs.RemoveRange(Paragraphs / 2, own.Next(1, Paragraphs / 2));   // cut, as feeds do
        }

        var below = _prose.Words(new Random(number % Sites), 30);
        return (isCopy && own.Next(3) == 0 ? _prose.Words(own, 9) : title, $"{string.Join("\n\n", paragraphs)}\n\n{below}.");
    }

    /// <summary>As the finder sees it, with an id that tells the number.</summary>
    public static DuplicateCandidate Candidate(int number, Fingerprint fingerprint, int perDay) =>
        new(IdOf(number), $"site{number % Sites}.test", Start.AddDays((double)number / perDay), fingerprint);

    /// <inheritdoc cref="Candidate(int, Fingerprint, int)"/>
    public DuplicateCandidate Candidate(int number, Fingerprint fingerprint) => Candidate(number, fingerprint, perDay);

    public static int NumberOf(Guid id) => BitConverter.ToInt32(id.ToByteArray(), 12);

    /// <summary>Whether an article is a copy of one before it.</summary>
    public static bool IsCopy(int number) => number >= FarthestOriginal && number % CopyEvery == 0;

    // As version 7 does: the time first, the rest random.
    private static Guid IdOf(int number)
    {
        var bytes = Guid.CreateVersion7(Start.AddSeconds(number)).ToByteArray();
        BitConverter.TryWriteBytes(bytes.AsSpan(12), number);
        return new Guid(bytes);
    }

    private static int OriginalOf(int copy)
    {
        var original = copy - new Random(copy).Next(1, FarthestOriginal);
        return IsCopy(original) ? original + 1 : original;
    }
}
