using Aggregator.Feeds;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary>The sources as a subscription list (OPML), in and out.</summary>
internal sealed class Subscriptions(ISourceStore store, IArticleStore articles)
{
    /// <summary>Adds every feed of a list; known ones stay as they are.</summary>
    public async Task<SubscriptionImport> ImportAsync(Stream opml, CancellationToken cancellationToken)
    {
        var list = await OpmlReader.ReadAsync(opml, cancellationToken);
        if (list is not OpmlReadResult.Read { Outlines: var outlines })
        {
            return new(0, 0, [], (list as OpmlReadResult.Unreadable)?.Reason);
        }

        var (added, known, skipped) = (0, 0, new List<string>());
        foreach (var outline in outlines)
        {
            if (!Uri.TryCreate(outline.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            {
                skipped.Add(outline.Url);
                continue;
            }

            var source = await store.AddAsync(url, new() { Title = outline.Title, Category = outline.Category }, cancellationToken);
            (added, known) = source.IsNew ? (added + 1, known) : (added, known + 1);
        }

        return new(added, known, skipped, null);
    }

    /// <summary>All sources as OPML 2.0. Credentials stay here: such a list is handed on.</summary>
    public async Task<byte[]> ExportAsync(CancellationToken cancellationToken)
    {
        var sources = await articles.SourcesAsync(cancellationToken);
        return OpmlWriter.Write("Aggregator", [.. sources.Select(source =>
            new OpmlOutline(source.Url.AbsoluteUri, source.Title, source.Settings.Category, source.State.SiteUrl?.AbsoluteUri))]);
    }
}
