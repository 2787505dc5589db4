using Aggregator.Deduplication;
using Aggregator.Ingestion;

namespace Aggregator.Storage;

/// <summary>What any store must do with an article that comes from several places, and when two that are stored turn out to be one.</summary>
public abstract class SameArticleContract : StoreContract
{
    private static readonly string[] Sentences =
    [
        .. Enumerable.Range(0, 12).Select(i => GivenDraft.TextOf("sentence", i)),
    ];

    [Fact]
    public async Task Two_sources_that_bring_an_article_in_the_same_second_have_one_article()
    {
        var other = await NewSource("https://other.test/feed");

        await Task.WhenAll(Commit(Whole(Source, "a")), Commit(Whole(other, "b")));

        var article = await Only();
        Assert.Equal(2, (await List(new ListingScope.OfSource(Source))).Concat(await List(new ListingScope.OfSource(other))).Count(listed => listed.Id == article.Id));
        Assert.Equal("same text", Assert.Single(article.AlsoIn).Rule);
    }

    [Fact]
    public async Task A_source_whose_every_link_has_a_new_session_is_told_of_once_and_changes_nothing()
    {
        var other = await NewSource("https://other.test/feed");
        await Commit(Whole(Source, "a"));
        await Commit(Session("1"));
        var before = await Only();

        await Commit(Session("2"));

        var article = await Only();
        Assert.Equal(before.Seq, article.Seq);
        Assert.Equal("https://other.test/boats?sid=1", Assert.Single(article.AlsoIn).Url.AbsoluteUri);

        ArticleDraft Session(string id)
        {
            var address = new Uri($"https://other.test/boats?sid={id}");
            var draft = Whole(other, address.AbsoluteUri);
            return draft with { Content = draft.Content with { Url = address }, Keys = [CanonicalUrl.Of(address)] };
        }
    }

    [Fact]
    public async Task A_late_page_that_says_what_another_article_says_makes_one_of_both()
    {
        var other = await NewSource("https://other.test/feed");
        await Commit(Whole(Source, "a"));
        var first = await Only();
        var second = await EnterWithTeaser(other, "b");

        await CommitDuePage(Whole(other, "b"));

        var article = await Only();
        Assert.Equal((first.Id, first.Entered, first.Updated, 0), (article.Id, article.Entered, article.Updated, article.Versions));
        var copy = Assert.Single(article.AlsoIn);
        Assert.Equal((other, "same text", "all 60 words"), (copy.Source, copy.Rule, copy.Evidence));
        Assert.Equal(first.Id, (await Reader.FindAsync(second, Token))?.Id);
        Assert.Equal(first.Id, Assert.Single(await List(new ListingScope.OfSource(other))).Id);
        Assert.Contains(await AllChanges(), change => change.Id == second && change.Article is null);
        Assert.Equal((1, 1L), ((await Reader.SummaryAsync(Token)).Articles, (await Reader.SummaryAsync(Token)).Copies));
    }

    [Fact]
    public async Task What_came_under_the_id_that_went_leads_to_the_article_that_stays()
    {
        var (other, third) = (await NewSource("https://other.test/feed"), await NewSource("https://third.test/feed"));
        await Commit(Whole(Source, "a"));
        await EnterWithTeaser(other, "b");
        await CommitDuePage(Whole(other, "b"));

        var again = await Commit(Whole(other, "b"));
        var byAddress = await Commit(GivenDraft.Of(third, "c", "Words of its own altogether.", "Another headline") with { Keys = Whole(other, "b").Keys });

        Assert.Equal((1, 1), (again.Unchanged, byAddress.Copies));
        Assert.Equal(["same text", "same address"], (await Only()).AlsoIn.Select(copy => copy.Rule));
    }

    [Fact]
    public async Task The_first_article_takes_the_whole_text_of_one_that_it_takes_in_when_it_had_only_a_teaser()
    {
        var other = await NewSource("https://other.test/feed");
        await Commit(GivenDraft.Of(Source, "a", "Boats break loose in the inner basin.", "Harbour closed") with { Page = PageState.Unreadable });
        var first = await Only();
        await Commit(Whole(other, "b"));

        // The page is read after all, and names the other one's address as its own.
        var teaser = GivenDraft.Of(Source, "a", Sentences[0][..120], "Harbour closed");
        await Commit(teaser with { Page = PageState.Unreadable, Keys = [.. teaser.Keys, .. Whole(other, "b").Keys] });

        var article = await Only();
        Assert.Equal((first.Id, Sentences[0], PageState.Read), (article.Id, article.Content.Text, article.Page));
        Assert.Equal("same address", Assert.Single(article.AlsoIn).Rule);
    }

    [Fact]
    public async Task An_address_that_holds_one_article_after_another_makes_no_two_articles_one()
    {
        var other = await NewSource("https://other.test/feed");
        var live = CanonicalUrl.Of("https://news.test/live");
        await Commit(GivenDraft.Of(other, "b") with { Keys = [live] });
        await Commit(GivenDraft.Of(Source, "a"));

        await Commit(GivenDraft.Of(Source, "a") with { Keys = [.. GivenDraft.Of(Source, "a").Keys, live] });

        Assert.Equal(2, (await All()).Count);
    }

    [Fact]
    public async Task A_notice_that_a_site_puts_in_the_place_of_its_pages_makes_no_two_of_its_articles_one()
    {
        await Commit(GivenDraft.Of(Source, "a"), GivenDraft.Of(Source, "b"));

        await Commit(GivenDraft.Of(Source, "a", Sentences[5]), GivenDraft.Of(Source, "b", Sentences[5]));

        Assert.Equal(2, (await All()).Count);
    }

    [Fact]
    public async Task A_text_that_is_like_a_copy_alone_is_a_copy_of_the_same_article()
    {
        var (other, third) = (await NewSource("https://other.test/feed"), await NewSource("https://third.test/feed"));
        await Commit(Report(Source, "a", 0, 6));
        await Commit(Report(other, "b", 2, 8));

        var report = await Commit(Report(third, "c", 4, 10));

        Assert.Equal(1, report.Copies);
        Assert.Equal([other, third], (await Only()).AlsoIn.Select(copy => copy.Source));
    }

    [Fact]
    public async Task A_text_that_is_like_an_earlier_state_alone_is_a_copy_of_the_edited_article()
    {
        var other = await NewSource("https://other.test/feed");
        await Commit(Report(Source, "a", 0, 6));
        Time.Advance(TimeSpan.FromHours(1));
        await Commit(Report(Source, "a", 4, 12));

        var report = await Commit(Report(other, "b", 0, 5));

        Assert.Equal(1, report.Copies);
        Assert.Equal(1, (await Only()).Versions);
    }

    [Fact]
    public async Task A_copy_says_by_what_it_was_recognised()
    {
        var other = await NewSource("https://other.test/feed");
        await Commit(Report(Source, "a", 0, 6));

        await Commit(Report(other, "b", 1, 6));

        var copy = Assert.Single((await Only()).AlsoIn);
        Assert.Equal("containment", copy.Rule);
        Assert.InRange(copy.Score, 0.9, 1);
        Assert.Matches("^[0-9]+ % of the shorter text \\(300 words\\), .* h apart", copy.Evidence);
    }

    [Fact]
    public async Task An_article_that_takes_the_whole_text_of_another_keeps_its_own_address_and_date()
    {
        var other = await NewSource("https://other.test/feed");
        var teaser = Dated(GivenDraft.Of(Source, "a", Sentences[0][..120], "Harbour closed") with { Page = PageState.Unreadable }, GivenDraft.Noon);
        await Commit(GivenDraft.Of(Source, "a", "Boats break loose in the inner basin.", "Harbour closed") with { Page = PageState.Unreadable });
        var whole = Dated(Whole(other, "b"), GivenDraft.Noon.AddHours(2));
        await Commit(whole);

        await Commit(teaser with { Keys = [.. teaser.Keys, .. whole.Keys] });

        var article = await Only();
        Assert.Equal((teaser.Content.Url, GivenDraft.Noon), (article.Content.Url, article.Published));
        var copy = Assert.Single(article.AlsoIn);
        Assert.Equal((other, whole.Content.Url), (copy.Source, copy.Url));
    }

    [Fact]
    public async Task A_notice_in_the_place_of_the_pages_makes_no_articles_of_two_feeds_of_a_site_one()
    {
        var other = await NewSource("https://news.test/other-feed");
        await Commit(GivenDraft.Of(Source, "a"));
        await Commit(GivenDraft.Of(other, "b"));

        await Commit(GivenDraft.Of(Source, "a", Sentences[5]));
        await Commit(GivenDraft.Of(other, "b", Sentences[5]));

        Assert.Equal(2, (await All()).Count);
    }

    [Fact]
    public async Task Other_news_that_another_source_finds_at_an_address_is_another_article()
    {
        var other = await NewSource("https://other.test/feed");
        var live = CanonicalUrl.Of("https://news.test/live");
        await Commit(GivenDraft.Of(Source, "a") with { Keys = [live], Page = PageState.Read });

        var report = await Commit(GivenDraft.Of(other, "b") with { Keys = [live], Page = PageState.Read });

        Assert.Equal((1, 0), (report.New, report.Copies));
    }

    [Fact]
    public async Task Who_deletes_an_article_deletes_what_waits_for_the_page_of_one_that_it_took_in()
    {
        var other = await NewSource("https://other.test/feed");
        await Commit(GivenDraft.Of(Source, "a", Sentences[1], "Harbour closed"));
        await Commit(GivenDraft.Of(other, "b", Sentences[2], "Harbour closed") with { Page = PageState.Postponed });
        Time.Advance(TimeSpan.FromMinutes(2));
        var due = Assert.Single(await Writer.ClaimDuePagesAsync(10, TimeSpan.FromMinutes(5), Token));
        await Writer.CommitPageAsync(new PageCommit(due, due.Draft, Enters: true, NextTry: Time.GetUtcNow().AddMinutes(1)), Token);
        await Commit(GivenDraft.Of(Source, "a", Sentences[2], "Harbour closed"));

        await Writer.DeleteAsync((await Only()).Id, Token);

        Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await Writer.ClaimDuePagesAsync(10, TimeSpan.FromMinutes(5), Token));
    }

    [Fact]
    public async Task An_id_leads_to_the_article_that_stays_over_any_number_of_mergers()
    {
        const int Count = 20;
        var sources = new List<SourceId>();
        for (var i = 0; i < Count; i++)
        {
            sources.Add(await NewSource($"https://source{i}.test/feed"));
            await Commit(GivenDraft.Of(sources[i], "a"));
        }

        var last = (await All()).Single(article => article.Source == sources[^1]).Id;
        for (var i = Count - 2; i >= 0; i--)
        {
            await Commit(GivenDraft.Of(sources[i], "a", GivenDraft.TextOf("a", sources[^1].Value), (await Reader.FindAsync(last, Token))?.Content.Title));
        }

        Assert.Equal((await Only()).Id, (await Reader.FindAsync(last, Token))?.Id);
    }

    [Fact]
    public async Task An_edit_that_comes_at_another_address_tells_of_the_former_one()
    {
        await Commit(Report(Source, "a", 0, 6));
        Time.Advance(TimeSpan.FromHours(1));
        var moved = Report(Source, "a", 4, 12);

        await Commit(moved with { Content = moved.Content with { Url = new Uri("https://news.test/moved") } });

        var article = await Only();
        Assert.Equal(("https://news.test/moved", 1), (article.Content.Url.OriginalString, article.Versions));
        Assert.Equal(moved.Content.Url, Assert.Single(article.AlsoIn).Url);
    }

    private static ArticleDraft Dated(ArticleDraft draft, DateTimeOffset published) => draft with { Content = draft.Content with { Published = published } };

    private async Task<ArticleId> EnterWithTeaser(SourceId source, string item)
    {
        await Commit(GivenDraft.Of(source, item, "Boats break loose in the inner basin.", "Harbour closed") with { Page = PageState.Postponed });
        var due = await ClaimPage();
        await Writer.CommitPageAsync(new PageCommit(due, due.Draft, Enters: true, NextTry: Time.GetUtcNow().AddMinutes(1)), Token);
        return (await All()).Single(article => article.Source == source).Id;
    }

    private async Task CommitDuePage(ArticleDraft page) => await Writer.CommitPageAsync(new PageCommit(await ClaimPage(), page, Enters: true, NextTry: null), Token);

    private async Task<DuePage> ClaimPage()
    {
        Time.Advance(TimeSpan.FromMinutes(2));
        return Assert.Single(await Writer.ClaimDuePagesAsync(10, TimeSpan.FromMinutes(5), Token));
    }

    private static ArticleDraft Whole(SourceId source, string item) => GivenDraft.Of(source, item, Sentences[0], "Harbour closed") with { Page = PageState.Read };

    private static ArticleDraft Report(SourceId source, string item, int from, int to) =>
        GivenDraft.Of(source, item, string.Join("\n\n", Sentences[from..to]), "Harbour closed after two boats broke loose");
}
