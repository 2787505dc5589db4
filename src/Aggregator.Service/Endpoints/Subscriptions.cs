using Aggregator.Feeds;
using Aggregator.Service.Configuration;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary>The sources as a subscription list (OPML), in and out.</summary>
internal sealed class Subscriptions(ISourceStore store, IArticleStore articles)
{
    // The store writes together what comes together: three hundred sources one by one are three hundred flushes of the disk, in which they could be polled twice.
    private const int AtOnce = 256;

    /// <summary>Reads a list, or says why it cannot be read.</summary>
    public static async Task<(IReadOnlyList<OpmlSubscription> List, string? Problem)> ReadAsync(Stream opml, CancellationToken cancellationToken)
    {
        var (document, problem) = await ReadDocumentAsync(opml, cancellationToken);
        return (document?.Subscriptions() ?? [], problem);
    }

    /// <summary>Adds every feed of a list; known ones stay as they are.</summary>
    public async Task<SubscriptionImport> ImportAsync(Stream opml, CancellationToken cancellationToken)
    {
        var (document, problem) = await ReadDocumentAsync(opml, cancellationToken);
        if (document is null)
        {
            return new(0, 0, [], problem);
        }

        var import = await AddAsync(document.Subscriptions(), cancellationToken);
        return import with { Skipped = [.. import.Skipped, .. document.WithoutAddress().Select(text => $"\"{text}\" (no xmlUrl)")] };
    }

    private static async Task<(OpmlDocument? Document, string? Problem)> ReadDocumentAsync(Stream opml, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();   // bounded by the server's limit for a body, and by the disk for a file
        await opml.CopyToAsync(whole, cancellationToken);
        whole.Position = 0;
        return OpmlReader.Read(whole) switch
        {
            OpmlReadResult.Read { Document: var document } => (document, null),
            OpmlReadResult.NotOpml { Line: { } line, Reason: var reason } => (null, $"line {line}: {reason}"),
            OpmlReadResult.NotOpml no => (null, no.Reason),
            _ => throw new InvalidOperationException("A reading of a kind that there is not."),
        };
    }

    /// <summary>Adds subscriptions; known ones stay as they are.</summary>
    public async Task<SubscriptionImport> AddAsync(IEnumerable<OpmlSubscription> list, CancellationToken cancellationToken)
    {
        var (added, known, skipped) = (0, 0, new List<string>());
        foreach (var some in list.Chunk(AtOnce))
        {
            skipped.AddRange(some.Where(outline => SourceAddress.Parse(outline.XmlUrl) is null).Select(outline => ShownValue.WithoutPassword(outline.XmlUrl)));
            var sources = await Task.WhenAll(some.Select(outline => AddAsync(outline, cancellationToken)).OfType<Task<SourceAdded>>());
            var isNew = sources.Count(source => source.IsNew);
            (added, known) = (added + isNew, known + sources.Length - isNew);
        }

        return new(added, known, skipped, null);
    }

    // Null for what is no address.
    private Task<SourceAdded>? AddAsync(OpmlSubscription outline, CancellationToken cancellationToken) => SourceAddress.Parse(outline.XmlUrl) is { } address
        ? store.AddAsync(address.Url, new SourceSettings { Title = outline.Title, Category = outline.Folder, Credentials = address.Credentials }, cancellationToken)
        : null;

    /// <summary>All sources as OPML 2.0. Credentials stay here: such a list is handed on.</summary>
    /// <param name="addressOf">The address of a source as the asker may see it.</param>
    public async Task<byte[]> ExportAsync(Func<Source, Uri> addressOf, CancellationToken cancellationToken)
    {
        var sources = await articles.SourcesAsync(cancellationToken);
        var document = OpmlDocument.Of("Aggregator", sources.Select(source =>
            new OpmlSubscription(addressOf(source).AbsoluteUri, source.Title, source.Settings.Category, source.State.SiteUrl?.AbsoluteUri)));
        using var opml = new MemoryStream();
        OpmlWriter.Write(document, opml);
        return opml.ToArray();
    }
}
