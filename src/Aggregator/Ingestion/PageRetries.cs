using Aggregator.Storage;

namespace Aggregator.Ingestion;

/// <summary>Tries pages again that failed for now. An article waits a little for its page, and enters with the feed's content when it does not come.</summary>
public sealed class PageRetries(ISourceStore store, PageReader pages, IngestionOptions options, TimeProvider clock, IngestionMetrics metrics)
{
    // Soon, since most failures are a restart or a busy minute; then ever more rarely, for a day.
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(17),
    ];

    /// <summary>Tries one page and stores what came of it.</summary>
    public async Task RunAsync(DuePage due, CancellationToken cancellationToken)
    {
        using var span = AggregatorMeter.Activities.StartActivity("page again");
        var outcome = await pages.ReadPageAsync(due.Draft.Content.Url, cancellationToken);
        var commit = CommitOf(due, outcome);
        await store.CommitPageAsync(commit, cancellationToken);
        if (commit.Enters && due.Article is null)
        {
            metrics.EnteredLate();
        }
    }

    private PageCommit CommitOf(DuePage due, PageOutcome outcome)
    {
        if (outcome is PageOutcome.Read page)
        {
            var content = PageContent.With(due.Draft.Content, page);
            metrics.Chosen(content.TextOrigin ?? TextOrigin.Page(TextReason.PageFuller));
            var draft = PageContent.IsOther(content)
                ? due.Draft with { Content = content, Page = PageState.Unreadable }
                : Fingerprinting.WithPage(due.Draft, content, page.Url, page.Article.CanonicalUrl);
            return new PageCommit(due, draft, Enters: true, NextTry: null);
        }

        var isOver = outcome is PageOutcome.Unreadable || due.Attempts >= Waits.Length;
        var now = clock.GetUtcNow();
        var notBefore = now + ((outcome as PageOutcome.Postponed)?.RetryAfter ?? TimeSpan.Zero);
        var patienceEnds = due.Draft.FirstSeen + options.PagePatience;
        return isOver
            ? new PageCommit(due, due.Draft with { Content = PageContent.With(due.Draft.Content, outcome), Page = PageState.Unreadable }, Enters: true, NextTry: null)
            : new PageCommit(due, due.Draft, Enters: notBefore >= patienceEnds, Later(NextTryAfter(due, now, patienceEnds), notBefore));
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // While the article still waits, a try falls on the end of its patience, as that is when it enters.
    private static DateTimeOffset NextTryAfter(DuePage due, DateTimeOffset now, DateTimeOffset patienceEnds)
    {
        var next = now + Waits[Math.Clamp(due.Attempts - 1, 0, Waits.Length - 1)];
        return due.Article is null && now < patienceEnds && next > patienceEnds ? patienceEnds : next;
    }
}
