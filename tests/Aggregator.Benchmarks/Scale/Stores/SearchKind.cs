namespace Aggregator.Benchmarks.Scale.Stores;

/// <summary>What is searched for; always the best or newest 20.</summary>
internal enum SearchKind
{
    CommonWordByRelevance,
    CommonWordOfOneSource,
    CommonWordOfOneTag,
    CommonWordOfOneMonth,
    CommonWordByDate,
    RareWord,
    Phrase,
    KoreanStem,
}
