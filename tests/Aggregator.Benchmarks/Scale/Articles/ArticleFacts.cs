namespace Aggregator.Benchmarks.Scale.Articles;

/// <summary>What a generated article is listed under, told by its number without making its text.</summary>
/// <param name="Source">From 0.</param>
internal sealed record ArticleFacts(int Number, int Source, IReadOnlyList<string> Tags, IReadOnlyList<string> Authors, string Language, DateTimeOffset Published)
{
    public const int Sources = 300;
    public const int SliceLength = 100;

    private const int Tagging = 1_000;
    private const int Writers = 5_000;
    private const int KoreanEvery = 10;

    private static readonly string[] Languages = ["en", "en", "en", "en", "en", "en", "de", "fr", "es"];

    /// <summary>The facts of an article; a slice of 100 numbers is one source's.</summary>
    /// <param name="entered">When it enters the store.</param>
    public static ArticleFacts Of(int number, DateTimeOffset entered)
    {
        var random = RandomOf(number);
        var tags = Enumerable.Range(0, 3).Select(_ => $"topic {Unequal(random, Tagging)}").Distinct(StringComparer.Ordinal).ToList();
        var authors = Enumerable.Range(0, random.Next(1, 3)).Select(_ => $"Author {random.Next(Writers)}").Distinct(StringComparer.Ordinal).ToList();
        var language = number % KoreanEvery == 0 ? "ko" : Languages[random.Next(Languages.Length)];
        var published = entered.AddSeconds(-random.Next(7_200));
        return new ArticleFacts(number, number / SliceLength % Sources, tags, authors, language, new DateTimeOffset(published.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero));
    }

    public bool IsKorean => Language == "ko";

    /// <summary>What decides about an article: the same number gives the same one in every process and every store.</summary>
    /// <remarks>The factor is odd, so that no two numbers share a seed: their articles would be one, and the store would rightly say so.</remarks>
    public static Random RandomOf(int number) => new((int)((number * 1_640_531_527L) & int.MaxValue));

    private static int Unequal(Random random, int count) => (int)Math.Exp(Math.Log(count) * random.NextDouble()) - 1;
}
