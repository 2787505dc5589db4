using Aggregator.Deduplication.Stories;
using Microsoft.Extensions.Time.Testing;
using static Aggregator.Deduplication.Tests.Texts;

namespace Aggregator.Deduplication.Tests.Stories;

public class StoryClustersTests
{
    private readonly StoryClusters _stories = new();

    [Fact]
    public void Different_articles_on_one_event_are_one_story()
    {
        var story = Guid.CreateVersion7();
        _stories.Add(Article(FerryTitle, Of(Ferry)), story);
        AddBackground();

        var found = _stories.Find(Article("Elmsund ferry fire: Nordkai checks sister ships", "Nordkai sent divers to Varholm. The Elmsund crossing stays closed.", "elmsund.test", 5));

        Assert.Equal(story, found);
    }

    [Fact]
    public void An_article_on_something_else_begins_a_story()
    {
        _stories.Add(Article(FerryTitle, Of(Ferry)), Guid.CreateVersion7());
        AddBackground();

        var found = _stories.Find(Article(MuseumTitle, Of(Museum), "brennick.test", 1));

        Assert.Null(found);
    }

    [Fact]
    public void A_story_ends_after_three_days()
    {
        _stories.Add(Article(FerryTitle, Of(Ferry)), Guid.CreateVersion7());
        AddBackground();

        var found = _stories.Find(Article(FerryTitle, Of(Ferry), "elmsund.test", 73));

        Assert.Null(found);
    }

    [Fact]
    public void What_was_old_when_it_came_is_found_for_three_days_by_articles_of_its_time()
    {
        var story = Guid.CreateVersion7();
        AddBackground();
        var now = Article("", "", hours: 240).Published;
        _stories.Add(Article(FerryTitle, Of(Ferry)), story, now);
        var late = Article(FerryTitle, Of(Ferry[..3]), "elmsund.test", 5);
        var found = _stories.Find(late);

        _stories.Add(Article(MuseumTitle, Of(Museum), hours: 241), Guid.CreateVersion7(), now.AddHours(73));

        Assert.Equal(story, found);
        Assert.Null(_stories.Find(late));
    }

    [Fact]
    public void Old_and_removed_articles_are_forgotten()
    {
        var removed = Article(FerryTitle, Of(Ferry), hours: 80);
        _stories.Add(Article(MuseumTitle, Of(Museum)), Guid.CreateVersion7());
        _stories.Add(removed, Guid.CreateVersion7());

        _stories.Remove(removed.Id);

        Assert.Equal(0, _stories.Count);
        Assert.Null(_stories.Find(removed));
    }

    [Fact]
    public void Articles_that_go_in_another_order_than_they_came_leave_the_others_to_be_found()
    {
        var story = Guid.CreateVersion7();
        var articles = Enumerable.Range(0, 9).Select(hour => Article(FerryTitle, Of(Ferry), hours: hour)).ToList();
        AddBackground();
        articles.ForEach(article => _stories.Add(article, story));

        foreach (var gone in new[] { 4, 0, 8, 1, 7, 2, 6, 3 })
        {
            _stories.Remove(articles[gone].Id);
            Assert.Equal(story, _stories.Find(articles[5]));
        }
    }

    [Fact]
    public void A_story_of_hundreds_goes_on()
    {
        var story = Guid.CreateVersion7();
        AddBackground();
        for (var i = 0; i < 400; i++)
        {
            _stories.Add(Article(FerryTitle, Of([.. Ferry, $"Witness{i} saw it from the pier at Varholm."]), hours: i / 10), story);
        }

        var found = _stories.Find(Article("Nordkai line explains engine fire on the Elmsund ferry", "At Varholm the Nordkai line told of its Elmsund ferry: 212 people were aboard, and Engineers blame a clamp.", "elmsund.test", 41));

        Assert.Equal(story, found);
    }

    [Fact]
    public void One_article_after_another_does_not_lead_to_another_event()
    {
        AddBackground();
        var stories = new HashSet<Guid>();
        for (var i = 0; i < 24; i++)
        {
            // Each shares two of the four names in its headline with the one before it, and none with the one before that.
            var names = Enumerable.Range(2 * i, 4).Select(number => $"Name{number}").ToList();
            var others = string.Join(" and ", Enumerable.Range(0, 6).Select(number => $"Other{i}of{number}"));
            var article = Article(string.Join(", ", names), $"On Monday {string.Join(" met ", names)}. They spoke with {others} of it.", hours: i);
            var story = _stories.Find(article) ?? article.Id;
            _stories.Add(article, story);
            stories.Add(story);
        }

        Assert.True(stories.Count > 4, $"{stories.Count} stories");
    }

    [Fact]
    public void Two_fillings_of_one_form_are_two_events()
    {
        AddBackground();
        string[] towns = ["Brennick", "Elmsund", "Varholm", "Nordkai", "Talmere", "Vessby", "Marenne", "Ludgrove"];
        var joined = 0;
        for (var i = 0; i < towns.Length; i++)
        {
            var forecast = Article(
                $"Weather for {towns[i]}: {10 + i} degrees",
                $"The Meteorological Service expects {10 + i} degrees in {towns[i]} on Tuesday, with light winds from the west in the morning, some cloud towards noon and a clear evening. "
                    + "Sailors should mind the swell outside the harbour, and farmers may count on a dry week. The next forecast comes at six.",
                hours: i);
            joined += _stories.Find(forecast) is null ? 0 : 1;
            _stories.Add(forecast, forecast.Id);
        }

        Assert.Equal(0, joined);
    }

    [Fact]
    public void An_edited_article_is_found_by_what_it_says_now()
    {
        var story = Guid.CreateVersion7();
        var article = Article(MuseumTitle, Of(Museum));
        AddBackground();
        _stories.Add(article, story);

        _stories.Add(article with { Fingerprint = Fingerprint.Of(FerryTitle, Of(Ferry)) }, story);

        Assert.Equal(51, _stories.Count);
        Assert.Null(_stories.Find(Article(MuseumTitle, Of(Museum[..2]), "brennick.test", 1)));
        Assert.Equal(story, _stories.Find(Article(FerryTitle, Of(Ferry[..3]), "elmsund.test", 1)));
    }

    [Fact]
    public void An_article_dated_in_the_future_neither_ends_stories_nor_stays_for_ever()
    {
        var story = Guid.CreateVersion7();
        var clock = new FakeTimeProvider(Article("", "", hours: 2).Published);
        var stories = new StoryClusters(clock);
        stories.Add(Article("Council of Brennick meets in a year", "The Council will meet.", hours: 24 * 365), Guid.CreateVersion7());
        stories.Add(Article(FerryTitle, Of(Ferry), hours: 1), story);

        var found = stories.Find(Article(FerryTitle, Of(Ferry), "elmsund.test", 2));
        clock.Advance(TimeSpan.FromDays(5));
        stories.Add(Article(MuseumTitle, Of(Museum), hours: 24 * 4), Guid.CreateVersion7());

        Assert.Equal(story, found);
        Assert.Equal(1, stories.Count);
    }

    private void AddBackground()
    {
        for (var i = 0; i < 50; i++)
        {
            _stories.Add(Article($"Council of Brennick discusses matter {i}", $"The Council met on Monday and discussed matter {i} of the Year."), Guid.CreateVersion7());
        }
    }
}
