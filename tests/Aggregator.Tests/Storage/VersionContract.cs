using Aggregator.Ingestion;

namespace Aggregator.Storage;

/// <summary>What any store must keep of what an article said before, and what it must not.</summary>
public abstract class VersionContract : StoreContract
{
    private const string Report = "The inner basin was closed on Friday after two boats broke loose. Nobody was hurt, the coast guard said.";

    [Fact]
    public async Task A_page_that_is_read_later_takes_the_place_of_the_teaser_and_is_no_edit()
    {
        await Commit(Draft("A short teaser of it.") with { Page = PageState.Unreadable });
        var before = await Only();
        Time.Advance(TimeSpan.FromHours(1));

        await Commit(Draft(Report) with { Page = PageState.Read });

        var after = await Only();
        Assert.Equal((before.Id, Report, PageState.Read, 0, before.Updated), (after.Id, after.Content.Text, after.Page, after.Versions, after.Updated));
    }

    [Fact]
    public async Task The_teaser_of_an_article_whose_page_was_read_does_not_replace_its_text()
    {
        await Commit(Draft(Report) with { Page = PageState.Read });
        var before = await Only();

        await Commit(Draft("A short teaser of it.") with { Page = PageState.Unreadable });

        Assert.Equivalent(before, await Only(), strict: true);
    }

    [Fact]
    public async Task The_beginning_of_a_text_before_a_wall_is_no_edit_and_neither_is_the_whole_of_it_later()
    {
        var stub = Draft(Report, isPaywalled: true) with { Page = PageState.Read };
        var whole = Draft($"{Report} {Report.Replace("two", "three", StringComparison.Ordinal)} {Report.Replace("two", "four", StringComparison.Ordinal)}") with { Page = PageState.Read };
        await Commit(stub);

        await Commit(whole);
        await Commit(stub);

        var article = await Only();
        Assert.Equal((whole.Content.Text, 0, null), (article.Content.Text, article.Versions, article.Edited));
    }

    [Fact]
    public async Task Another_headline_with_the_late_page_is_an_edit()
    {
        await Commit(Draft("A short teaser of it.") with { Page = PageState.Unreadable });

        await Commit(Draft(Report, "Harbour closed for a week") with { Page = PageState.Read });

        Assert.Equal(1, (await Only()).Versions);
    }

    [Fact]
    public async Task An_article_stays_published_when_it_was_however_its_item_is_dated_at_an_edit()
    {
        var draft = Draft(Report);
        await Commit(GivenDraft.With(Source, "a", draft.Content with { Published = GivenDraft.Noon }));

        await Commit(GivenDraft.With(Source, "a", draft.Content with { Title = "Harbour open", Published = GivenDraft.Noon.AddMinutes(30) }));

        Assert.Equal(("Harbour open", GivenDraft.Noon), ((await Only()).Content.Title, (await Only()).Published));
    }

    [Fact]
    public async Task A_page_that_goes_to_and_fro_between_two_headlines_keeps_each_once()
    {
        for (var visit = 0; visit < 10; visit++)
        {
            await Commit(Draft(Report, visit % 2 == 0 ? "Harbour closed" : "Boats break loose"));
            Time.Advance(TimeSpan.FromMinutes(10));
        }

        var article = await Only();
        var versions = await Reader.VersionsAsync(article.Id, Token);
        Assert.Equal(["Harbour closed", "Boats break loose"], versions.Select(version => version.Content.Title));
        Assert.Equal(("same item, back to version 1", "a"), (versions[1].Rule, versions[1].Evidence));
        Assert.Equal(("Boats break loose", GivenDraft.Noon.AddMinutes(20)), (article.Content.Title, article.Edited));
    }

    [Fact]
    public async Task What_is_new_after_going_to_and_fro_is_a_version()
    {
        foreach (var headline in (string[])["Harbour closed", "Boats break loose", "Harbour closed", "Boats break loose", "Harbour opens again"])
        {
            await Commit(Draft(Report, headline));
        }

        Assert.Equal((3, "Harbour opens again"), ((await Only()).Versions, (await Only()).Content.Title));
    }

    [Fact]
    public async Task A_report_that_is_edited_by_the_minute_keeps_the_first_states_and_then_one_an_hour()
    {
        for (var minute = 0; minute <= 50 + 120; minute++)
        {
            await Commit(Draft($"{Report} At minute {minute} the water stood at {minute} centimetres."));
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        var versions = await Reader.VersionsAsync((await Only()).Id, Token);
        Assert.Equal(52, versions.Count);
        Assert.Equal(Enumerable.Range(1, 52), versions.Select(version => version.Number));
        Assert.True(versions[50].From > versions[49].Until, "the states between were not kept, and the times say so");
        Assert.Equal(GivenDraft.Noon.AddMinutes(170), (await Only()).Edited);
    }

    [Fact]
    public async Task The_last_place_of_a_full_article_is_the_latest_state_and_all_of_it_goes_with_the_article()
    {
        for (var edit = 0; edit <= 120; edit++)
        {
            await Commit(Draft($"{Report} At noon of day {edit} the water stood at {edit} centimetres."));
            Time.Advance(TimeSpan.FromHours(2));
        }

        var article = await Only();
        var versions = await Reader.VersionsAsync(article.Id, Token);
        Assert.Equal((100, 100, 100L), (article.Versions, versions.Count, (await Reader.SummaryAsync(Token)).Versions));
        Assert.Contains("day 119", versions[^1].Content.Text, StringComparison.Ordinal);
        Assert.Contains("day 98", versions[^2].Content.Text, StringComparison.Ordinal);
        await Writer.DeleteAsync(article.Id, Token);
        Assert.Equal(0, (await Reader.SummaryAsync(Token)).Versions);
    }

    private ArticleDraft Draft(string text, string headline = "Harbour closed", bool isPaywalled = false)
    {
        var draft = GivenDraft.Of(Source, "a", text, headline);
        return GivenDraft.With(Source, "a", draft.Content with { IsPaywalled = isPaywalled });
    }
}
