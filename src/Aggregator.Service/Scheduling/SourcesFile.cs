using Aggregator.Deduplication;
using Aggregator.Feeds;
using Aggregator.Service.Configuration;
using Aggregator.Service.Configuration.Reloading;
using Aggregator.Service.Endpoints;
using Aggregator.Storage;

namespace Aggregator.Service.Scheduling;

/// <summary>
/// Follows <c>config/sources.opml</c>: what is newly written there is subscribed, what is taken out is only told. What was seen is remembered, so that a source that the
/// operator removed by command does not come back because it still stands in the file.
/// </summary>
internal sealed class SourcesFile(ServiceSettings settings, IArticleStore articles, Subscriptions subscriptions, ILogger<SourcesFile> log)
{
    /// <summary>Reads the file and subscribes to what is new in it. Without a file nothing happens.</summary>
    public async Task<ReloadReport> FollowAsync(CancellationToken cancellationToken)
    {
        var path = settings.FirstSourcesFile;
        if (!File.Exists(path))
        {
            return new([], [], []);
        }

        var (list, problem) = await ReadAsync(path, cancellationToken);
        if (problem is not null)
        {
            return new([], [], [$"{path}: {problem}"]);
        }

        try
        {
            return await TakeOverAsync(list, path, cancellationToken);
        }
        catch (Exception full) when (full is StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            return new([], [], [$"{path}: not taken over ({full.Message.TrimEnd('.')}); the next start or `aggregator config reload` tries again"]);
        }
    }

    private async Task<ReloadReport> TakeOverAsync(IReadOnlyList<OpmlSubscription> list, string path, CancellationToken cancellationToken)
    {
        var written = list.Where(one => SourceAddress.Parse(one.XmlUrl) is not null).ToLookup(one => CanonicalUrl.Of(one.XmlUrl).Key, StringComparer.Ordinal);
        var store = await articles.IdentityAsync(cancellationToken);
        var seen = await SeenAsync(store, written, path, cancellationToken);
        var added = await subscriptions.AddAsync(written.Where(one => !seen.Contains(one.Key)).Select(one => one.First()), cancellationToken);
        await TellTakenOutAsync(seen.Where(key => !written.Contains(key)).ToHashSet(StringComparer.Ordinal), path, cancellationToken);
        SeenSources.Write(settings.DataFolder, store, written.Select(one => one.Key));
        return new(added.Added == 0 ? [] : [$"{SizeText.Count(added.Added, "new source")} in {path}"], [], []);
    }

    private static async Task<(IReadOnlyList<OpmlSubscription> List, string? Problem)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await Subscriptions.ReadAsync(file, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return ([], "cannot be read: " + unreadable.Message);
        }
    }

    // A store that never had a source has seen nothing. For one without memory (restored, or older than this file) nobody knows what was removed by command and what is
    // new; nothing is brought back against somebody's will, but it is told.
    private async Task<IReadOnlySet<string>> SeenAsync(
        StoreIdentity store, ILookup<string, OpmlSubscription> written, string path, CancellationToken cancellationToken)
    {
        if ((await articles.SummaryAsync(cancellationToken)).SourcesEver == 0)
        {
            return new HashSet<string>();
        }

        if (SeenSources.Read(settings.DataFolder, store) is { } seen)
        {
            return seen;
        }

        var subscribed = (await articles.SourcesAsync(cancellationToken)).Select(source => CanonicalUrl.Of(source.Url).Key).ToHashSet(StringComparer.Ordinal);
        if (written.Count(one => !subscribed.Contains(one.Key)) is var missing and > 0)
        {
            log.NotSubscribed(missing, path);
        }

        return written.Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
    }

    private async Task TellTakenOutAsync(HashSet<string> gone, string path, CancellationToken cancellationToken)
    {
        if (gone.Count == 0)
        {
            return;
        }

        foreach (var source in (await articles.SourcesAsync(cancellationToken)).Where(source => gone.Contains(CanonicalUrl.Of(source.Url).Key)))
        {
            log.TakenOut(source.Title, source.Id.Value, path);
        }
    }
}
