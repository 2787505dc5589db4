namespace Aggregator.Feeds.Reading;

/// <summary>What wrote the feed.</summary>
internal static class ChannelGenerator
{
    /// <summary>generator of Atom and RSS, admin:generatorAgent; null when absent.</summary>
    public static FeedGenerator? Of(Fields channel, Scope scope)
    {
        var generator = channel.Child(Ns.Atom, "generator") ?? channel.Child(Ns.Rss, "generator");
        if (generator is not null)
        {
            var url = scope.Url(generator, generator.Value("uri") ?? generator.Value("url") ?? generator.Value("href"));
            return generator.Text() is null && url is null && generator.Value("version") is null ? null
                : new FeedGenerator(PlainText.OneLine(generator.Text()), url, generator.Value("version"));
        }

        return channel.Child(Ns.Admin, "generatorAgent") is { } agent && agent.RdfValue("resource") is { } resource
            ? new FeedGenerator(resource, scope.Url(agent, resource))
            : null;
    }
}
