using Aggregator.Feeds;
using Aggregator.Fetching;

namespace Aggregator.Ingestion;

/// <summary>A fetch that went well, as the ledger needs it.</summary>
/// <param name="ItemHashes">From <see cref="SelectedItems.Hashes"/>.</param>
public sealed record FetchedFeed(FetchResult.Fetched Document, FeedParseResult.Parsed Parsed, IReadOnlyList<ulong> ItemHashes);
