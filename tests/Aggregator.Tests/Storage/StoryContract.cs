using Aggregator.Ingestion;

namespace Aggregator.Storage;

/// <summary>What any store must do with stories.</summary>
public abstract class StoryContract : StoreContract
{
    private SourceId _second;
    private SourceId _third;

    [Fact]
    public async Task One_article_of_one_source_is_no_story_to_list()
    {
        await Commit(GivenDraft.Of(Source, "a"), GivenDraft.Of(Source, "b"));

        Assert.Empty(await Stories(new StoryListing()));
    }

    [Fact]
    public async Task A_copy_counts_as_a_source_that_reports_it()
    {
        await GivenThreeSources();
        var text = GivenDraft.TextOf("shared");
        await Commit(GivenDraft.Of(Source, "a", text, "Same"), GivenDraft.Of(Source, "alone"));
        await Commit(GivenDraft.Of(_second, "b", text, "Same"));

        var story = Assert.Single(await Stories(new StoryListing { MinSources = 2 }));

        Assert.Equal(("Same", 2), (story.Title, story.Sources));
        Assert.Single(story.Articles);
    }

    [Fact]
    public async Task Different_articles_on_one_event_are_one_story()
    {
        await GivenThreeSources();
        await Commit(Ferry(Source, "a", 0));
        await Commit(Ferry(_second, "b", 1), GivenDraft.Of(_second, "alone"));

        var story = Assert.Single(await Stories(new StoryListing()));

        var found = await Reader.FindAsync(story.Articles, Token);
        Assert.Equal(["b", "a"], found.Select(article => article.Content.SiteName));
        Assert.Equal(("Ferry Elmsund burns off Varholm, Nordkai says: a", 2, GivenDraft.Noon, GivenDraft.Noon.AddHours(1)), (story.Title, story.Sources, story.First, story.Latest));
    }

    [Fact]
    public async Task What_most_sources_report_comes_first_or_what_is_latest()
    {
        await GivenThreeSources();
        await CommitFerry(3);
        await Commit(Museum(Source, "m", 4));
        await Commit(Museum(_second, "n", 5));

        var covered = await Stories(new StoryListing { Order = StoryOrder.Covered });
        var latest = await Stories(new StoryListing { Order = StoryOrder.Latest });

        Assert.Equal([3, 2], covered.Select(story => story.Sources));
        Assert.Equal([2, 3], latest.Select(story => story.Sources));
        Assert.Equal(covered[0].Id, Assert.Single(await Stories(new StoryListing { Order = StoryOrder.Covered, Take = 1 })).Id);
        Assert.Single(await Stories(new StoryListing { MinSources = 3 }));
    }

    [Fact]
    public async Task Only_the_articles_and_sources_of_a_period_count()
    {
        await GivenThreeSources();
        await CommitFerry(3);

        var ofLater = Assert.Single(await Stories(new StoryListing { From = GivenDraft.Noon.AddHours(1) }));
        var ofEarlier = Assert.Single(await Stories(new StoryListing { To = GivenDraft.Noon.AddHours(2) }));
        var ofOne = await Stories(new StoryListing { From = GivenDraft.Noon.AddHours(2) });

        Assert.Equal((2, 2), (ofLater.Sources, ofLater.Articles.Count));
        Assert.Equal((2, GivenDraft.Noon.AddHours(1)), (ofEarlier.Sources, ofEarlier.Latest));
        Assert.Empty(ofOne);
    }

    [Fact]
    public async Task A_deleted_article_leaves_its_story()
    {
        await GivenThreeSources();
        await CommitFerry(3);
        var before = Assert.Single(await Stories(new StoryListing()));

        await Writer.DeleteAsync(before.Articles[0], Token);
        var after = Assert.Single(await Stories(new StoryListing()));
        await Writer.DeleteAsync(before.Articles[1], Token);

        Assert.Equal(before.Articles.Skip(1), after.Articles);
        Assert.Equal(2, after.Sources);
        Assert.Empty(await Stories(new StoryListing()));
    }

    [Fact]
    public async Task A_story_that_is_listed_goes_on()
    {
        await GivenThreeSources();
        Assert.Empty(await Stories(new StoryListing()));
        await CommitFerry(2);
        var before = Assert.Single(await Stories(new StoryListing()));

        await Commit(Ferry(_third, "c", 3));
        var after = Assert.Single(await Stories(new StoryListing()));

        Assert.Equal((before.Id, before.Title, 2), (after.Id, after.Title, before.Sources));
        Assert.Equal(3, after.Sources);
    }

    [Fact]
    public async Task Old_stories_are_no_longer_listed_but_found_by_their_id()
    {
        await GivenThreeSources();
        await CommitFerry(2);
        var story = Assert.Single(await Stories(new StoryListing()));

        Time.Advance(StoryListing.Kept + TimeSpan.FromDays(2));
        await Commit(Museum(Source, "m", 16 * 24));
        await Commit(Museum(_second, "n", (16 * 24) + 1));

        Assert.DoesNotContain(story.Id, (await Stories(new StoryListing())).Select(listed => listed.Id));
        Assert.Equal(2, (await Reader.FindStoryAsync(story.Id, Token))?.Sources);
    }

    private Task<IReadOnlyList<Story>> Stories(StoryListing listing) => Reader.StoriesAsync(listing, Token);

    private async Task GivenThreeSources()
    {
        _second = await NewSource("https://second.test/feed");
        _third = await NewSource("https://third.test/feed");
    }

    [Fact]
    public async Task An_article_that_takes_in_another_stays_in_the_story_that_it_began()
    {
        await GivenThreeSources();
        await CommitFerry(2);
        var story = Assert.Single(await Stories(new StoryListing()));
        await Commit(GivenDraft.Of(_third, "c"));

        var first = Ferry(Source, "a", 0).Content;
        await Commit(GivenDraft.Of(_third, "c", first.Text, first.Title));

        var (now, all) = (await Reader.FindStoryAsync(story.Id, Token), await All());
        Assert.Equal((2, 2, 3), (all.Count, now?.Articles.Count, now?.Sources));
    }

    private async Task CommitFerry(int sources)
    {
        SourceId[] all = [Source, _second, _third];
        for (var i = 0; i < sources; i++)
        {
            await Commit(Ferry(all[i], ((char)('a' + i)).ToString(), i));
        }
    }

    private ArticleDraft Ferry(SourceId source, string item, int hours) => About(
        source, item, hours, "Ferry Elmsund burns off Varholm, Nordkai says", "The ferry Elmsund of Nordkai burnt off Varholm. Captain Ingrid Solvang had 214 aboard. Prosecutor Mikkel Tarp asks why.");

    private ArticleDraft Museum(SourceId source, string item, int hours) => About(
        source, item, hours, "Brennick museum opens Talmere wing", "The Brennick museum opened its Talmere wing. Director Lotte Hareide hung 31 paintings by Jonas Quill.");

    // What two sources say of one event in their own words.
    private ArticleDraft About(SourceId source, string item, int hours, string title, string names)
    {
        Time.SetUtcNow(GivenDraft.Noon.AddHours(hours) > Time.GetUtcNow() ? GivenDraft.Noon.AddHours(hours) : Time.GetUtcNow());
        return GivenDraft.With(source, item, new ArticleContent
        {
            Url = new Uri($"https://news.test/{source}/{item}"),
            Title = $"{title}: {item}",
            Text = $"{names} {GivenDraft.TextOf(item, source.Value)}",
            SiteName = item,
            Published = GivenDraft.Noon.AddHours(hours),
        }) with { FirstSeen = GivenDraft.Noon.AddHours(hours) };
    }
}
