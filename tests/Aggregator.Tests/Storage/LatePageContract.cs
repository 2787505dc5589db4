using Aggregator.Ingestion;

namespace Aggregator.Storage;

/// <summary>What any store must do when an article's page comes later than the article, and its item changes meanwhile.</summary>
public abstract class LatePageContract : StoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task The_page_of_an_edited_item_that_comes_late_becomes_a_version()
    {
        await Commit(Whole("a", "first") with { Page = PageState.Read });
        var before = await Only();
        await Commit(Teaser("a", "A newer teaser.") with { Page = PageState.Postponed });

        await CommitDuePage(Whole("a", "second"));

        await AssertOneVersion(before, GivenDraft.TextOf("second"));
    }

    [Fact]
    public async Task An_edited_item_whose_page_failed_for_good_stays_the_article_that_was_read()
    {
        await Commit(Whole("a", "first") with { Page = PageState.Read });
        var before = await Only();
        await Commit(Teaser("a", "A newer teaser.") with { Page = PageState.Postponed });
        var due = await Claim();

        await Writer.CommitPageAsync(new PageCommit(due, due.Draft with { Page = PageState.Unreadable }, Enters: true, NextTry: null), Token);

        Assert.Equivalent(before, await Only(), strict: true);
    }

    [Theory]
    [InlineData(PageState.NotWanted)]
    [InlineData(PageState.Unreadable)]
    public async Task The_late_page_of_an_article_that_did_not_wait_for_one_takes_the_place_of_its_teaser(PageState entered)
    {
        await Commit(Teaser("a", "The teaser.") with { Page = entered });
        var before = await Only();
        await Commit(Teaser("a", "A newer teaser.") with { Page = PageState.Postponed });

        await CommitDuePage(Whole("a", "second"));

        await AssertNoVersion(before, GivenDraft.TextOf("second"));
    }

    [Theory]
    [InlineData(PageState.NotWanted)]
    [InlineData(PageState.Unreadable)]
    public async Task An_item_whose_page_is_read_at_a_later_change_is_no_version(PageState entered)
    {
        await Commit(Teaser("a", "The teaser.") with { Page = entered });
        var before = await Only();

        await Commit(Whole("a", "second"));
        await Commit(Whole("a", "second"));

        await AssertNoVersion(before, GivenDraft.TextOf("second"));
    }

    [Fact]
    public async Task An_item_that_changes_while_its_article_waits_for_the_page_is_no_version()
    {
        await Commit(Teaser("a", "The teaser.") with { Page = PageState.Postponed });
        var due = await Claim();
        await Writer.CommitPageAsync(new PageCommit(due, due.Draft, Enters: true, NextTry: Time.GetUtcNow().AddHours(1)), Token);
        var before = await Only();

        await Commit(Whole("a", "second"));
        await Writer.CommitPageAsync(new PageCommit(due, Whole("a", "second"), Enters: true, NextTry: null), Token);

        await AssertNoVersion(before, GivenDraft.TextOf("second"));
    }

    [Fact]
    public async Task A_page_that_says_what_the_feed_said_is_no_version()
    {
        await Commit(Whole("a", "first") with { Page = PageState.Unreadable });

        await Commit(Whole("a", "first"));

        Assert.Equal((PageState.Read, 0, null), ((await Only()).Page, (await Only()).Versions, (await Only()).Edited));
    }

    [Fact]
    public async Task The_page_of_a_copy_says_nothing_about_the_article_of_another_source()
    {
        var other = await NewSource("https://other.test/feed");
        await Commit(Whole("a", "first") with { Page = PageState.Postponed });
        var due = await Claim();
        await Writer.CommitPageAsync(new PageCommit(due, due.Draft, Enters: true, NextTry: Time.GetUtcNow().AddHours(1)), Token);
        var copy = GivenDraft.Of(other, "b", GivenDraft.TextOf("first"), "Headline");
        await Commit(copy);

        await Commit(copy with { Page = PageState.Unreadable });
        await Commit(copy.Saying(GivenDraft.TextOf("another")) with { Page = PageState.Postponed });
        var copysPage = await Claim();
        await Writer.CommitPageAsync(new PageCommit(copysPage, copysPage.Draft with { Page = PageState.Read }, Enters: true, NextTry: null), Token);

        var article = await Only();
        Assert.Equal((PageState.Postponed, GivenDraft.TextOf("first"), 0), (article.Page, article.Content.Text, article.Versions));
    }

    private ArticleDraft Teaser(string item, string text) => GivenDraft.Of(Source, item, text, "Headline");

    private ArticleDraft Whole(string item, string seed) => GivenDraft.Of(Source, item, GivenDraft.TextOf(seed), "Headline") with { Page = PageState.Read };

    private async Task CommitDuePage(ArticleDraft page) => await Writer.CommitPageAsync(new PageCommit(await Claim(), page, Enters: true, NextTry: null), Token);

    private async Task<DuePage> Claim()
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        return Assert.Single(await Writer.ClaimDuePagesAsync(10, Lease, Token));
    }

    private async Task AssertOneVersion(Article before, string text)
    {
        var after = await Only();
        var version = Assert.Single(await Reader.VersionsAsync(before.Id, Token));
        Assert.Equal((before.Id, 1, PageState.Read, text), (after.Id, after.Versions, after.Page, after.Content.Text));
        Assert.Equal(before.Content.Text, version.Content.Text);
        Assert.NotNull(after.Edited);
        Assert.Equal(0, (await Reader.SummaryAsync(Token)).PagesDue);
    }

    private async Task AssertNoVersion(Article before, string text)
    {
        var after = await Only();
        Assert.Equal((before.Id, 0, PageState.Read, text, before.Updated), (after.Id, after.Versions, after.Page, after.Content.Text, after.Updated));
        Assert.Equal(0, (await Reader.SummaryAsync(Token)).PagesDue);
    }
}
