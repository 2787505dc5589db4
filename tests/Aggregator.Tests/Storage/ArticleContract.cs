using Aggregator.Ingestion;

namespace Aggregator.Storage;

/// <summary>What any store must do with articles.</summary>
public abstract class ArticleContract : StoreContract
{
    [Fact]
    public async Task An_article_comes_back_as_it_was_given()
    {
        var content = new ArticleContent
        {
            Url = new Uri("https://news.test/Case?a=1"),
            Title = " spaced ",
            Text = "One.\n\nTwo 한국어 " + GivenDraft.TextOf("x"),
            Html = "<p>One.</p><p>Two</p>",
            Summary = "One.",
            Authors = ["Ada", "Bo"],
            Published = GivenDraft.Noon.AddHours(-1),
            Updated = GivenDraft.Noon,
            Section = "World",
            Tags = ["Tag", "other"],
            Language = "en",
            Image = new Uri("https://news.test/i.png"),
            SiteName = "",
            Copyright = "c",
            Attachments = [new ArticleAttachment(new Uri("https://news.test/a.mp3"), "audio/mpeg", 5_000_000_000), new ArticleAttachment(new Uri("https://news.test/b"), null, null)],
            WordCount = 60,
            IsPaywalled = true,
            IsLiveBlog = true,
        };

        await Commit(GivenDraft.With(Source, "a", content) with { IsAnnounced = false, Page = PageState.Read });
        var article = await Only();

        Assert.Equivalent(content, article.Content, strict: true);
        Assert.Equal((Source, GivenDraft.Noon, false, PageState.Read), (article.Source, article.FirstSeen, article.IsAnnounced, article.Page));
        Assert.Equivalent(article, await Reader.FindAsync(article.Id, Token), strict: true);
    }

    [Fact]
    public async Task Storing_a_slice_again_changes_nothing()
    {
        var drafts = new[] { GivenDraft.Of(Source, "a"), GivenDraft.Of(Source, "b") };
        await Commit(drafts);
        var before = await AllChanges();

        var again = await Commit(drafts);

        Assert.Equal(new SliceReport(0, 0, 0, 2, 0), again);
        Assert.Equivalent(before, await AllChanges(), strict: true);
    }

    [Fact]
    public async Task The_same_text_of_another_source_is_a_copy_of_the_first()
    {
        var other = await NewSource("https://other.test/feed");
        var text = GivenDraft.TextOf("shared");
        await Commit(GivenDraft.Of(Source, "a", text, "Same"));

        var report = await Commit(GivenDraft.Of(other, "b", text, "Same"));

        Assert.Equal(1, report.Copies);
        var copy = Assert.Single((await Only()).AlsoIn);
        Assert.Equal((other, new Uri($"https://news.test/{other}/b")), (copy.Source, copy.Url));
        Assert.Single(await List(new ListingScope.OfSource(other)));
    }

    [Fact]
    public async Task A_slice_knows_its_own_earlier_members()
    {
        var text = GivenDraft.TextOf("shared");

        var report = await Commit(GivenDraft.Of(Source, "a", text, "Same"), GivenDraft.Of(Source, "b", text, "Same"));

        Assert.Equal((1, 1), (report.New, report.Copies));
    }

    [Fact]
    public async Task The_keys_of_a_copy_lead_to_the_article()
    {
        var other = await NewSource("https://other.test/feed");
        var text = GivenDraft.TextOf("shared");
        await Commit(GivenDraft.Of(Source, "a", text, "Same"));
        var copy = GivenDraft.Of(other, "b", text, "Same");
        await Commit(copy);

        var sameItem = await Commit(copy.Saying(GivenDraft.TextOf("quite different")));
        var third = await NewSource("https://third.test/feed");
        var sameAddress = await Commit(GivenDraft.With(third, "c", copy.Content with { Text = GivenDraft.TextOf("third") }));

        Assert.Equal(new SliceReport(0, 0, 0, 1, 0), sameItem);
        Assert.Equal(1, sameAddress.Copies);
        Assert.Single(await All());
    }

    [Fact]
    public async Task An_edit_becomes_a_version_and_keeps_id_and_time_of_entering()
    {
        await Commit(GivenDraft.Of(Source, "a"));
        var before = await Only();
        Time.Advance(TimeSpan.FromHours(1));

        var report = await Commit(GivenDraft.Of(Source, "a").Saying(before.Content.Text + " A further sentence that is long enough to be told of."));

        var after = await Only();
        var version = Assert.Single(await Reader.VersionsAsync(before.Id, Token));
        Assert.Equal(1, report.Updated);
        Assert.Equal((before.Id, before.Entered, before.FirstSeen, 1), (after.Id, after.Entered, after.FirstSeen, after.Versions));
        Assert.Equal(Time.GetUtcNow(), after.Edited);
        Assert.Equal((1, before.Content.Text, before.FirstSeen, Time.GetUtcNow()), (version.Number, version.Content.Text, version.From, version.Until));
    }

    [Fact]
    public async Task A_deleted_article_does_not_come_back()
    {
        await Commit(GivenDraft.Of(Source, "a"));
        var article = await Only();

        Assert.True(await Writer.DeleteAsync(article.Id, Token));
        await Commit(GivenDraft.Of(Source, "a"), GivenDraft.Of(Source, "renamed") with { Keys = GivenDraft.Of(Source, "a").Keys });

        Assert.False(await Writer.DeleteAsync(article.Id, Token));
        Assert.Null(await Reader.FindAsync(article.Id, Token));
        Assert.Empty(await All());
    }

    [Fact]
    public async Task Articles_of_one_story_are_told_together()
    {
        await Commit(GivenDraft.Of(Source, "a"));
        var article = await Only();

        var story = await Reader.FindStoryAsync(Assert.NotNull(article.Story), Token);

        Assert.NotNull(story);
        Assert.Equal((article.Content.Title, 1), (story.Title, story.Sources));
        Assert.Equal([article.Id], story.Articles);
        Assert.Null(await Reader.FindStoryAsync(new StoryId(Guid.NewGuid()), Token));
    }

    [Fact]
    public async Task The_summary_counts()
    {
        var other = await NewSource("https://other.test/feed");
        var text = GivenDraft.TextOf("shared");
        await Commit(GivenDraft.Of(Source, "a", text, "Same"), GivenDraft.Of(Source, "b"), GivenDraft.Of(Source, "p") with { Page = PageState.Postponed });
        await Commit(GivenDraft.Of(other, "b", text, "Same"));

        var summary = await Reader.SummaryAsync(Token);

        Assert.Equal((2, 2, 1, 0, 1), (summary.Sources, summary.Articles, summary.Copies, summary.Versions, summary.PagesDue));
    }
}
