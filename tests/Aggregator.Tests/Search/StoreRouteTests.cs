using Aggregator.Search;
using Aggregator.Storage;

namespace Aggregator.Tests.Search;

public sealed class StoreRouteTests
{
    public static TheoryData<ArticleQuery> OfTheStore =>
    [
        new(), new() { Sort = ArticleSort.Published }, new() { Text = " ", Sort = ArticleSort.Changed }, new() { AnnouncedOnly = true, Sort = ArticleSort.Published },
        new() { Source = new SourceId(1), Sort = ArticleSort.Changed }, new() { Language = "en", Sort = ArticleSort.Published }, new() { Tag = "a" }, new() { Author = "a" },
    ];

    public static TheoryData<ArticleQuery> OfTheIndex =>
    [
        new() { Text = "a" }, new() { Category = "a" }, new() { To = Given.Noon }, new() { Tag = "a", Language = "en" },
        new() { Tag = "a", Sort = ArticleSort.Published }, new() { Author = "a", Sort = ArticleSort.Changed },
        new() { Story = new StoryId(Guid.Empty), Sort = ArticleSort.Published },
    ];

    [Theory]
    [MemberData(nameof(OfTheStore))]
    public void One_filter_that_the_store_keeps_in_order_needs_no_index(ArticleQuery query) => Assert.IsType<ArticleListing>(StoreRoute.For(query));

    [Theory]
    [MemberData(nameof(OfTheIndex))]
    public void Words_two_filters_and_orders_that_the_store_does_not_keep_need_the_index(ArticleQuery query) => Assert.Null(StoreRoute.For(query));
}
