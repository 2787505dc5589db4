using Aggregator.Feeds.Decoding;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>Every XML format: text to tree, tree to channel, items on demand.</summary>
internal static class XmlFeedReader
{
    /// <summary>Reads strictly first; a document that is not well-formed is read once more, tolerantly.</summary>
    public static FeedParseResult Read(DecodedText document, Uri? documentUrl, string? language, RepairLog log, CancellationToken cancellationToken)
    {
        if (TagGuard.Refuses(document.Utf8.Span, cancellationToken))
        {
            return new FeedParseResult.NotAFeed(FeedProblem.TooComplex, Rejection.Of(FeedProblem.TooComplex));
        }

        // Items that were never closed look deep to the strict reader; to the tolerant one they do not.
        var tree = new BoundedTree(log);
        if (!StrictReader.TryRead(document.Utf8, tree, cancellationToken) || tree.Problem == FeedProblem.TooDeep)
        {
            tree = new BoundedTree(log);
            TolerantReader.Read(document.Text, tree, log, cancellationToken);
        }

        if (tree.Problem is { } problem)
        {
            return new FeedParseResult.NotAFeed(problem, Rejection.Of(problem));
        }

        if (tree.Root is not { } root || FeedShape.Of(root, tree.RootNamespace, tree.RssNamespace) is not { } shape)
        {
            return Rejection.NoFeed(document.Text);
        }

        UntypedHtml.Type(shape, log);
        var scope = new Scope(documentUrl ?? OwnAddress.Of(shape.Channel), tree.HasXmlAttributes, tree.HasPlaces) { Language = language };
        return new FeedParseResult.Parsed(Mapped(shape, scope), log.ToSentences());
    }

    private static Feed Mapped(FeedShape shape, Scope scope)
    {
        if (shape.Format == FeedFormat.Cdf)
        {
            return CdfMapper.Channel(shape, scope) with { Items = [.. shape.Items.Select(item =>
                new RawFeedItem(ItemHash.Of(item, scope), () => CdfMapper.Item(item, scope)))] };
        }

        var channel = ChannelMapper.Map(shape, CodeHollowReader.Read(shape), scope);
        return channel with { Items = [.. shape.Items.Select(item => new RawFeedItem(ItemHash.Of(item, scope), () => ItemMapper.Map(item, channel, scope)))] };
    }
}
