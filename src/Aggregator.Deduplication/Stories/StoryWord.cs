namespace Aggregator.Deduplication.Stories;

/// <summary>A word that tells what an article is about.</summary>
/// <param name="Weight">Its part in the article's direction: by place and rarity.</param>
/// <param name="Surprise">How much it tells that another article has it, too; zero for a word that one article in ten has.</param>
internal readonly record struct StoryWord(uint Word, float Weight, float Surprise, bool IsInTitle);
