using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>A query in the index's own terms.</summary>
/// <param name="Matching">What finds.</param>
/// <param name="Titles">The same words in titles: found by <paramref name="Matching"/> already, they count for relevance; null when nothing is asked of titles.</param>
/// <param name="Terms">The terms as they were looked up.</param>
internal sealed record AskedArticles(Query Matching, Query? Titles, IndexTerms Terms);
