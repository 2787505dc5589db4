using System.Text.RegularExpressions;
using Aggregator.Html;

namespace Aggregator.Feeds.Reading;

/// <summary>What wrote the feed.</summary>
internal static partial class ChannelGenerator
{
    // What is longer is no name of a program.
    private const int LongestLine = 256;

    /// <summary>generator of Atom and RSS, admin:generatorAgent; null when absent.</summary>
    public static FeedGenerator? Of(Fields channel, Scope scope)
    {
        var generator = channel.Child(Ns.Atom, "generator") ?? channel.Child(Ns.Rss, "generator");
        if (generator is not null)
        {
            var url = scope.Url(generator, generator.Value("uri") ?? generator.Value("url") ?? generator.Value("href"));
            var said = new FeedGenerator(PlainText.OneLine(generator.Text()), url, generator.Value("version"));
            return said == new FeedGenerator(null) ? null : Understood(said);
        }

        return channel.Child(Ns.Admin, "generatorAgent") is { } agent && agent.RdfValue("resource") is { } resource
            ? Understood(new FeedGenerator(PlainText.OneLine(resource), scope.Url(agent, resource)))
            : null;
    }

    // "https://wordpress.org/?v=4.7", "Ghost 4.18", "Jekyll v3.3.1", "Zend_Feed_Writer 1.12.20 (http://framework.zend.com)": the name stays as it stands,
    // and what attributes say weighs more.
    private static FeedGenerator Understood(FeedGenerator said)
    {
        if (said.Name is not { Length: <= LongestLine } line)
        {
            return said;
        }

        if (AbsoluteUrl.Resolve(line, null) is { } address)
        {
            var version = Query().Match(address.Query);
            return new FeedGenerator(line, said.Url ?? address, said.Version ?? (version.Success ? version.Groups["version"].Value : null));
        }

        return NameAndVersion().Match(line) is { Success: true } parts
            ? new FeedGenerator(line, said.Url ?? AbsoluteUrl.Resolve(parts.Groups["url"].Value, null), said.Version ?? parts.Groups["version"].Value)
            : said;
    }

    [GeneratedRegex(@"[?&]v=(?<version>\d[\w.+-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Query();

    [GeneratedRegex(@"^\p{L}[^()/]*?(?: v?|/v?)(?<version>\d+(?:\.\d+)+[\w.+-]*)(?: \((?<url>https?://[^\s()]+)\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndVersion();
}
