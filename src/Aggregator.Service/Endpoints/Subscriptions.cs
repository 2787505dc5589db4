using Aggregator.Feeds;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary>The sources as a subscription list (OPML), in and out.</summary>
internal sealed class Subscriptions(ISourceStore store, IArticleStore articles)
{
    /// <summary>Adds every feed of a list; known ones stay as they are.</summary>
    public async Task<SubscriptionImport> ImportAsync(Stream opml, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();   // bounded by the server's limit for a body, and by the disk for a file
        await opml.CopyToAsync(whole, cancellationToken);
        whole.Position = 0;
        var read = OpmlReader.Read(whole);
        if (read is not OpmlReadResult.Read { Document: var document })
        {
            return new(0, 0, [], read is OpmlReadResult.NotOpml no ? no.Line is { } line ? $"line {line}: {no.Reason}" : no.Reason : "it is no OPML");
        }

        var (added, known, skipped) = (0, 0, new List<string>());
        foreach (var outline in document.Subscriptions())
        {
            if (!Uri.TryCreate(outline.XmlUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            {
                skipped.Add(outline.XmlUrl);
                continue;
            }

            var source = await store.AddAsync(url, new() { Title = outline.Title, Category = outline.Folder }, cancellationToken);
            (added, known) = source.IsNew ? (added + 1, known) : (added, known + 1);
        }

        return new(added, known, skipped, null);
    }

    /// <summary>All sources as OPML 2.0. Credentials stay here: such a list is handed on.</summary>
    public async Task<byte[]> ExportAsync(CancellationToken cancellationToken)
    {
        var sources = await articles.SourcesAsync(cancellationToken);
        var document = OpmlDocument.Of("Aggregator", sources.Select(source =>
            new OpmlSubscription(source.Url.AbsoluteUri, source.Title, source.Settings.Category, source.State.SiteUrl?.AbsoluteUri)));
        using var opml = new MemoryStream();
        OpmlWriter.Write(document, opml);
        return opml.ToArray();
    }
}
