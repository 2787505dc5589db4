namespace Aggregator.Feeds.Reading;

/// <summary>RSS and RDF textInput.</summary>
internal static class ChannelTextInput
{
    /// <summary>Null when absent. RDF's stands beside the channel with all its fields; inside is only a pointer to it.</summary>
    public static FeedTextInput? Of(Fields channel, Scope scope)
    {
        var input = (channel.Element.Parent?.Children(Ns.Rss, "textInput") ?? []).Concat(channel.Children(Ns.Rss, "textInput")).FirstOrDefault(found => found.HasElements);
        return input is null
            ? null
            : new FeedTextInput(
                PlainText.OfHtml(input.TextOf(Ns.Rss, "title")), PlainText.OfHtml(input.TextOf(Ns.Rss, "description")), input.TextOf(Ns.Rss, "name"),
                scope.UrlOf(input, Ns.Rss, "link"));
    }
}
