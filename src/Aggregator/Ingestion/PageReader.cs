using Aggregator.Feeds;
using Aggregator.Fetching;
using Aggregator.Scheduling;
using Microsoft.Extensions.Logging;

namespace Aggregator.Ingestion;

/// <summary>Reads the pages behind items: bounded in parallel and in time. What fails for now is due again, and loses nothing.</summary>
public sealed class PageReader(Fetcher fetcher, PageExtraction extraction, IngestionOptions options, TimeProvider clock, IngestionMetrics metrics, ILogger<PageReader> log)
{
    /// <summary>Reads the pages of one source's new items; items whose page is not wanted keep the feed's content.</summary>
    /// <param name="place">What the run holds: it waits while pages are asked for, and when it is cut off, what is left is postponed.</param>
    /// <returns>One for each item, in the same order.</returns>
    public async Task<IReadOnlyList<ReadArticle>> ReadAsync(
        Source source, IReadOnlyList<NewItem> items, SourcePlace place, CancellationToken cancellationToken)
    {
        var articles = new ReadArticle[items.Count];
        using var deadline = new CancellationTokenSource(options.PagesDeadline, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, place.CutOff, cancellationToken);
        var visit = new PageVisit(source, place, ending.Token);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = options.PagesAtOnce, CancellationToken = cancellationToken };

        await Parallel.ForAsync(0, items.Count, atOnce, async (i, _) => articles[i] = await ReadAsync(visit, items[i], cancellationToken));

        Tell(source, articles);
        return articles;
    }

    /// <summary>Fetches one page and finds the article in it.</summary>
    public async Task<PageOutcome> ReadPageAsync(Uri url, CancellationToken cancellationToken)
    {
        var outcome = await ReadOrFaultAsync(url, cancellationToken);
        metrics.Tried(outcome);
        return outcome;
    }

    private async Task<PageOutcome> ReadOrFaultAsync(Uri url, CancellationToken cancellationToken)
    {
        try
        {
            return await FetchAndExtractAsync(url, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)   // a bug met by one page must cost neither its article nor the other pages
        {
            log.PageFaulted(fault, ShownUrl.Of(url));
            return new PageOutcome.Unreadable(FetchError.Internal);
        }
    }

    private async Task<PageOutcome> FetchAndExtractAsync(Uri url, CancellationToken cancellationToken)
    {
        using var room = fetcher.OpenRoom();
        var response = await fetcher.FetchAsync(FetchRequest.ForPage(url) with { Room = room }, cancellationToken);
        return response switch
        {
            FetchResult.Fetched page => await extraction.RunAsync(url, page, cancellationToken),
            FetchResult.Failed { IsFinal: true } failed => new PageOutcome.Unreadable(failed.Error),
            FetchResult.Failed failed => new PageOutcome.Postponed(failed.Error, IsWorthWaiting: IsLater(failed), failed.RetryAfter),
            _ => new PageOutcome.Postponed(FetchError.Protocol, IsWorthWaiting: false),   // "not modified" without having asked for it
        };
    }

    private void Tell(Source source, ReadArticle[] articles)
    {
        var chosen = articles.Where(article => article.Page is PageState.Read or PageState.Unreadable).Select(article => article.Content.TextOrigin).OfType<TextOrigin>().ToList();
        foreach (var origin in chosen)
        {
            metrics.Chosen(origin);
        }

        var kept = chosen.Where(origin => !origin.IsPage).CountBy(origin => origin.Reason).Select(reason => $"{reason.Key} {reason.Value}").Order(StringComparer.Ordinal).ToList();
        if (kept.Count > 0)
        {
            log.FeedTextKept(source.Id.Value, chosen.Count(origin => !origin.IsPage), string.Join(", ", kept));
        }
    }

    private async Task<ReadArticle> ReadAsync(PageVisit visit, NewItem item, CancellationToken cancellationToken)
    {
        var content = await FeedContent.OfAsync(item.Item, visit.Source, cancellationToken);
        if (item.Item.ArticleUrl is not { } link || !IsWanted(visit.Source, item.Item, content))
        {
            return new ReadArticle(item, content, AddressesOf(item.Item.ArticleUrl), PageState.NotWanted);
        }

        visit.Place.Wait();
        return await ReadUntilAsync(link, visit.Ending, cancellationToken) switch
        {
            PageOutcome.Read page => Joined(item, link, page, PageContent.With(content, page)),
            PageOutcome.Unreadable page => new ReadArticle(item, PageContent.With(content, page), AddressesOf(link), PageState.Unreadable),
            PageOutcome.Postponed page => Waiting(item, link, page, PageContent.With(content, page)),
            _ => throw new InvalidOperationException("A page outcome of an unknown kind."),
        };
    }

    private static ReadArticle Joined(NewItem item, Uri link, PageOutcome.Read page, ArticleContent content) => PageContent.IsOther(content)
        ? new ReadArticle(item, content, AddressesOf(link), PageState.Unreadable)
        : new ReadArticle(item, content, AddressesOf(link, page.Url, page.Article.CanonicalUrl), PageState.Read);

    private ReadArticle Waiting(NewItem item, Uri link, PageOutcome.Postponed page, ArticleContent content) => new(item, content, AddressesOf(link), PageState.Postponed)
    {
        EntersBeforePage = !page.IsWorthWaiting || options.PagePatience == TimeSpan.Zero || page.RetryAfter > options.PagePatience,
        PageNotBefore = clock.GetUtcNow() + page.RetryAfter,
    };

    // The deadline is not the caller's wish to stop: what it cuts off is postponed, not thrown away.
    private async Task<PageOutcome> ReadUntilAsync(Uri url, CancellationToken ending, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadPageAsync(url, ending);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var cutOff = new PageOutcome.Postponed(FetchError.Timeout, IsWorthWaiting: true);
            metrics.Tried(cutOff);
            return cutOff;
        }
    }

    private static bool IsLater(FetchResult.Failed failed) => failed.Error is FetchError.Unavailable or FetchError.RateLimited || failed.RetryAfter is not null;

    private bool IsWanted(Source source, FeedItem item, ArticleContent content) => (source.Settings.ReadPages ?? options.ReadPages) switch
    {
        ReadPages.Always => true,
        ReadPages.Never => false,
        _ => !FeedContent.IsFullText(item, content),
    };

    private static IReadOnlyList<Uri> AddressesOf(params ReadOnlySpan<Uri?> addresses)
    {
        var found = new List<Uri>(addresses.Length);
        foreach (var address in addresses)
        {
            if (address is not null)
            {
                found.Add(address);
            }
        }

        return found;
    }

    /// <param name="Ending">Ends the reading of what is left: the deadline, or the place was cut off.</param>
    private sealed record PageVisit(Source Source, SourcePlace Place, CancellationToken Ending);
}
