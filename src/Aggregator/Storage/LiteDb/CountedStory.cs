namespace Aggregator.Storage.LiteDb;

/// <summary>A story as it counts in one listing.</summary>
/// <param name="Sources">Different ones that brought its articles in the period, copies included.</param>
/// <param name="Latest">Of the articles in the period.</param>
internal sealed record CountedStory(BoardStory Of, int Sources, int Articles, DateTimeOffset Latest)
{
    /// <summary>The whole story.</summary>
    public Story Told(StoryListing listing) => Of.Told(this, listing);
}
