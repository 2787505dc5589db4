namespace Aggregator.Deduplication.Stories;

/// <summary>What is kept of an article while its story may go on; its words are in the <see cref="StoryIndex"/>.</summary>
/// <param name="Arrived">It is kept for three days from then on, however old it was when it came.</param>
/// <param name="Norm">Of its weighted words.</param>
/// <param name="FirstEntry">The number of its first entry in the index.</param>
/// <param name="SmallestShingles">The smallest hashes of its text, ascending.</param>
internal sealed record StoryMember(
    Guid Article,
    OpenStory Story,
    DateTimeOffset Published,
    DateTimeOffset Arrived,
    float Norm,
    long FirstEntry,
    uint[] SmallestShingles,
    uint[] TitleNumbers)
{
    public const int MostShingles = 24;

    public static StoryMember Of(DuplicateCandidate article, OpenStory story, DateTimeOffset published, DateTimeOffset arrived, float norm, long firstEntry)
    {
        var shingles = article.Fingerprint.ShingleSet;
        return new StoryMember(
            article.Id, story, published, arrived, norm, firstEntry, shingles[..Math.Min(MostShingles, shingles.Length)], article.Fingerprint.TitleNumberSet);
    }
}
