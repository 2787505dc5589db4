using Aggregator.Search;

namespace Aggregator.Tests.Search;

public sealed class FacetTests : IAsyncDisposable
{
    private readonly SearchFixture _fixture = new();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task All_that_was_found_is_counted_and_not_the_page_alone()
    {
        for (var i = 0; i < 30; i++)
        {
            Put("tariff", i);
        }

        Put("other", 0);
        var facets = await CountAsync(new ArticleQuery { Text = "tariff", Limit = 5 }, new FoundExtras { Facets = Enum.GetValues<ArticleFacet>() });

        Assert.Equal(30, facets.Total);
        Assert.Equal([new("1", 10), new("2", 10), new("3", 10)], facets.Counts[ArticleFacet.Source]);
        Assert.Equal([new("all", 30), new("t0", 6), new("t1", 6), new("t2", 6), new("t3", 6), new("t4", 6)], facets.Counts[ArticleFacet.Tag]);
        Assert.Equal([new("de", 15), new("en", 15)], facets.Counts[ArticleFacet.Language]);
        Assert.Equal([new("2026-11-24", 10), new("2026-11-23", 10), new("2026-11-22", 10)], facets.Counts[ArticleFacet.Day]);
    }

    [Fact]
    public async Task Counts_stay_right_over_segments_edits_deletions_and_limits()
    {
        for (var i = 0; i < 12; i++)
        {
            Put("tariff", i);
            await _fixture.Index.WaitForAsync(_fixture.Store.Seq, SearchFixture.Soon);
        }

        _fixture.Store.Delete(Put("tariff", 12).Id);
        var edited = Put("tariff", 13);
        _fixture.Store.Put(edited with { Content = edited.Content with { Tags = ["new"], Language = "fr" } });
        var facets = await CountAsync(new ArticleQuery { Text = "tariff" }, new FoundExtras { Facets = [ArticleFacet.Tag, ArticleFacet.Language], FacetLimit = 2 });

        Assert.Equal(13, facets.Total);
        Assert.Equal([new("all", 12), new("t0", 3)], facets.Counts[ArticleFacet.Tag]);
        Assert.Equal([new("de", 6), new("en", 6)], facets.Counts[ArticleFacet.Language]);
        Assert.DoesNotContain(ArticleFacet.Source, facets.Counts.Keys);
    }

    [Fact]
    public async Task Counting_needs_no_text()
    {
        Put("tariff", 0);

        Assert.Equal(1, (await CountAsync(new ArticleQuery(), new FoundExtras { Facets = [ArticleFacet.Source] })).Total);
    }

    [Fact]
    public async Task A_limit_out_of_range_is_refused()
    {
        var refusal = await _fixture.Search.FindAsync(new ArticleQuery(), new FoundExtras { Facets = [ArticleFacet.Tag], FacetLimit = 101 }, SearchFixture.Soon);

        Assert.Equal("facetLimit", Assert.IsType<SearchResult.BadQuery>(refusal).Member);
    }

    private Article Put(string title, int number)
    {
        var article = Given.AnArticle(title, at: Given.Noon.AddDays(number % 3), source: 1 + (number % 3));
        return _fixture.Store.Put(article with { Content = article.Content with { Tags = ["All", $"t{number % 5}"], Language = number % 2 == 0 ? "en" : "de" } });
    }

    private async Task<ArticleFacets> CountAsync(ArticleQuery query, FoundExtras extras)
    {
        await _fixture.Index.WaitForAsync(_fixture.Store.Seq, SearchFixture.Soon);
        return Assert.IsType<ArticleFacets>(Assert.IsType<SearchResult.Found>(await _fixture.Search.FindAsync(query, extras, SearchFixture.Soon)).Facets);
    }
}
