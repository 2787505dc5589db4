using Aggregator.Feeds;
using Aggregator.Fetching;
using Aggregator.Watching;

namespace Aggregator.Ingestion;

/// <summary>A fetch that went well, as the ledger needs it.</summary>
/// <param name="ItemHashes">From <see cref="SelectedItems.Hashes"/>.</param>
/// <param name="Move">Where the source seems to have moved to; null when nothing says so.</param>
public sealed record FetchedFeed(FetchResult.Fetched Document, FeedParseResult.Parsed Parsed, IReadOnlyList<ulong> ItemHashes, SourceMove? Move = null);
