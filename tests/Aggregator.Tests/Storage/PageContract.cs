using Aggregator.Ingestion;

namespace Aggregator.Storage;

/// <summary>What any store must do with pages that are due again.</summary>
public abstract class PageContract : StoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_postponed_draft_is_a_due_page_and_no_article_yet()
    {
        var report = await Commit(Postponed("a"));

        Assert.Equal(new SliceReport(0, 0, 0, 0, 1), report);
        Assert.Empty(await All());
        Assert.Empty(await AllChanges());
        var page = await Claim();
        Assert.Equal(("a", null, 1), (page.Draft.ItemKey, page.Article, page.Attempts));
        Assert.Equivalent(Postponed("a").Content, page.Draft.Content, strict: true);
        Assert.Empty(await Writer.ClaimDuePagesAsync(10, Lease, Token));
    }

    [Fact]
    public async Task A_page_that_comes_in_time_enters_as_a_whole_article()
    {
        await Commit(Postponed("a"));
        var page = await Claim();

        await Writer.CommitPageAsync(new PageCommit(page, Read(page), Enters: true, NextTry: null), Token);

        var article = await Only();
        Assert.Equal((PageState.Read, GivenDraft.Noon, Time.GetUtcNow()), (article.Page, article.FirstSeen, article.Entered));
        Assert.Equal(0, (await Reader.SummaryAsync(Token)).PagesDue);
    }

    [Fact]
    public async Task A_page_that_comes_late_keeps_the_id_and_is_no_edit()
    {
        await Commit(Postponed("a"));
        var waiting = await Claim();
        await Writer.CommitPageAsync(new PageCommit(waiting, waiting.Draft, Enters: true, NextTry: Time.GetUtcNow().AddHours(1)), Token);
        var entered = await Only();
        Time.Advance(TimeSpan.FromHours(1));
        var late = await Claim();
        Assert.Equal((entered.Id, 2), (late.Article, late.Attempts));

        await Writer.CommitPageAsync(new PageCommit(late, Read(late), Enters: true, NextTry: null), Token);

        var article = await Only();
        Assert.Equal((entered.Id, entered.Entered, null, 0, PageState.Read), (article.Id, article.Entered, article.Edited, article.Versions, article.Page));
        Assert.Equal(Read(late).Content.Text, article.Content.Text);
        Assert.True(article.Seq > entered.Seq);
        Assert.Empty(await Reader.VersionsAsync(article.Id, Token));
    }

    [Fact]
    public async Task A_page_that_fails_again_is_due_at_the_next_try()
    {
        await Commit(Postponed("a"));
        var page = await Claim();

        await Writer.CommitPageAsync(new PageCommit(page, page.Draft, Enters: false, NextTry: Time.GetUtcNow().AddMinutes(3)), Token);

        Assert.Empty(await All());
        Assert.Empty(await Writer.ClaimDuePagesAsync(10, Lease, Token));
        Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(2, Assert.Single(await Writer.ClaimDuePagesAsync(10, Lease, Token)).Attempts);
    }

    [Fact]
    public async Task A_page_that_failed_for_good_leaves_the_feeds_content()
    {
        await Commit(Postponed("a"));
        var page = await Claim();
        await Writer.CommitPageAsync(new PageCommit(page, page.Draft, Enters: true, NextTry: Time.GetUtcNow()), Token);
        var again = Assert.Single(await Writer.ClaimDuePagesAsync(10, Lease, Token));

        await Writer.CommitPageAsync(new PageCommit(again, again.Draft with { Page = PageState.Unreadable }, Enters: true, NextTry: null), Token);

        Assert.Equal((PageState.Unreadable, 0), ((await Only()).Page, (await Only()).Versions));
        Assert.Equal(0, (await Reader.SummaryAsync(Token)).PagesDue);
    }

    [Fact]
    public async Task A_page_that_is_committed_twice_gives_one_article()
    {
        await Commit(Postponed("a"));
        var page = await Claim();
        var commit = new PageCommit(page, Read(page), Enters: true, NextTry: null);

        await Writer.CommitPageAsync(commit, Token);
        await Writer.CommitPageAsync(commit, Token);

        Assert.Equal(0, (await Only()).Versions);
    }

    [Fact]
    public async Task An_item_that_is_stored_already_stays_the_article_it_is()
    {
        await Commit(GivenDraft.Of(Source, "a") with { Page = PageState.Read });
        var article = await Only();

        await Commit(Postponed("a").Saying("A newer teaser."));

        Assert.Equal(article.Id, (await Claim()).Article);
        Assert.Equal(article.Content.Text, (await Only()).Content.Text);
    }

    [Fact]
    public async Task An_item_that_comes_complete_ends_the_wait_for_its_page()
    {
        await Commit(Postponed("a"));

        await Commit(GivenDraft.Of(Source, "a") with { Page = PageState.Read });

        Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await Writer.ClaimDuePagesAsync(10, Lease, Token));
        Assert.Single(await All());
    }

    [Fact]
    public async Task A_lease_on_a_page_ends()
    {
        await Commit(Postponed("a"));
        await Claim();

        Time.Advance(Lease);

        Assert.Single(await Writer.ClaimDuePagesAsync(10, Lease, Token));
    }

    private ArticleDraft Postponed(string item) => GivenDraft.Of(Source, item, text: $"Teaser of {item}.") with { Page = PageState.Postponed };

    private static ArticleDraft Read(DuePage page) => page.Draft.Saying(GivenDraft.TextOf(page.Draft.ItemKey)) with { Page = PageState.Read };

    private async Task<DuePage> Claim()
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        return Assert.Single(await Writer.ClaimDuePagesAsync(10, Lease, Token));
    }
}
