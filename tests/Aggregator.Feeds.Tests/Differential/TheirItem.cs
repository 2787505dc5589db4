using System.Xml.Linq;

namespace Aggregator.Feeds.Tests.Differential;

/// <summary>What CodeHollow.FeedReader makes of an item.</summary>
/// <param name="Element">What it was read from.</param>
internal sealed record TheirItem(string? Id, string? Title, string? Link, DateTime? Published, string? WrittenDate, XElement Element);
