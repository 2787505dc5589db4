using Aggregator.Search;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Tests.Search;

public sealed class IndexCheckTests : IAsyncDisposable
{
    private readonly SearchFixture _fixture = new();
    private readonly FakeTimeProvider _time = new();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task An_index_with_all_articles_of_the_store_is_in_step()
    {
        _fixture.Store.Put(Given.AnArticle("Harbour"));
        _fixture.Store.Delete(_fixture.Store.Put(Given.AnArticle("Bridge")).Id);

        Assert.Null(await new IndexCheck(_fixture.Store, _fixture.Index, _time).RunAsync(SearchFixture.Soon));
    }

    [Fact]
    public async Task An_index_with_other_articles_is_told()
    {
        _fixture.Store.Put(Given.AnArticle("Harbour"));
        _fixture.Store.Put(Given.AnArticle("Bridge"));
        var other = new ArticlesInMemory();
        other.Put(Given.AnArticle("Harbour"));
        other.SkipNumber();

        var fault = await new IndexCheck(other, _fixture.Index, _time).RunAsync(SearchFixture.Soon);

        Assert.StartsWith("The search index has 2 articles, and the store 1", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_does_not_follow_is_told()
    {
        _fixture.Store.Put(Given.AnArticle("Harbour"));
        await using var still = new ArticleIndex(_fixture.Store, Path.Combine(_fixture.Folder, "still"), new SearchOptions(), TimeProvider.System, NullLogger<ArticleIndex>.Instance);

        var checking = new IndexCheck(_fixture.Store, still, _time).RunAsync(SearchFixture.Soon);
        _time.Advance(TimeSpan.FromMinutes(2));

        Assert.StartsWith("The search index is 1 changes behind", await checking, StringComparison.Ordinal);
    }
}
