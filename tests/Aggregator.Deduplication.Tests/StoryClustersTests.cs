using static Aggregator.Deduplication.Tests.Texts;

namespace Aggregator.Deduplication.Tests;

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

    private void AddBackground()
    {
        for (var i = 0; i < 50; i++)
        {
            _stories.Add(Article($"Council of Brennick discusses matter {i}", $"The Council met on Monday and discussed matter {i} of the Year."), Guid.CreateVersion7());
        }
    }
}
