namespace Aggregator.Benchmarks;

/// <summary>Articles without meaning but with the measure of real ones: words as unequal in frequency as those of a language, one text in ten Korean.</summary>
internal static class GeneratedArticles
{
    private const int Words = 700;
    private const int KoreanEvery = 10;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Word 0 is in nearly every article, word 50 in about a third, word 20000 in hardly any.</summary>
    public static string Word(int rank) => $"w{rank}x";

    public static Article Article(Random random, int number)
    {
        var text = number % KoreanEvery == 0 ? Korean(random) : string.Join(' ', Enumerable.Range(0, Words).Select(_ => Word(Rank(random))));
        var entered = Start.AddMinutes(number);
        return new Article
        {
            Id = new ArticleId(Guid.CreateVersion7(entered)),
            Source = new SourceId(1 + (number % 300)),
            FirstSeen = entered,
            Entered = entered,
            Content = new ArticleContent
            {
                Url = new Uri($"https://site{number % 300}.test/{number}"),
                Title = string.Join(' ', Enumerable.Range(0, 9).Select(_ => Word(Rank(random)))),
                Text = text,
                Html = $"<p>{text}</p>",
                Summary = text[..200],
                Authors = [$"Author {number % 1000}"],
                Tags = [$"tag{number % 50}", $"tag{number % 7}"],
                Language = number % KoreanEvery == 0 ? "ko" : "en",
                Published = entered,
            },
        };
    }

    private static int Rank(Random random) => (int)Math.Pow(100_000, random.NextDouble());

    private static string Korean(Random random) =>
        string.Join(' ', Enumerable.Range(0, Words / 2).Select(_ => Syllable(Rank(random) % 400) + Syllable(Rank(random) % 400) + (random.Next(2) == 0 ? "는" : "을")));

    private static string Syllable(int number) => ((char)('가' + (number * 28))).ToString();
}
