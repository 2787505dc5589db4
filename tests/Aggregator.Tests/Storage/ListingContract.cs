namespace Aggregator.Storage;

/// <summary>What any store must do with listings.</summary>
public abstract class ListingContract : StoreContract
{
    public static TheoryData<ListingOrder> Orders => [ListingOrder.Entered, ListingOrder.Published, ListingOrder.Changed];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Pages_together_are_the_listing(ListingOrder order)
    {
        await CommitMany(25);

        var paged = await Paged(new ListingScope.All(), order, take: 4);

        Assert.Equal(25, paged.Distinct().Count());
        Assert.Equal((await List(new ListingScope.All(), order)).Select(article => article.Id), paged);
    }

    [Fact]
    public async Task Orders_are_by_entering_by_publication_and_by_change()
    {
        await Commit(Published("a", 3), Published("b", 1), Published("c", 2));
        Time.Advance(TimeSpan.FromMinutes(1));
        await Commit(Published("b", 1).Saying(GivenDraft.TextOf("b", Source.Value) + " A further sentence that is long enough to be told of."));

        Assert.Equal("c b a", await Items(ListingOrder.Entered));
        Assert.Equal("a c b", await Items(ListingOrder.Published));
        Assert.Equal("b c a", await Items(ListingOrder.Changed));
    }

    [Theory]
    [InlineData(ListingOrder.Entered)]
    [InlineData(ListingOrder.Changed)]
    public async Task Scopes_hold_what_they_name(ListingOrder order)
    {
        var other = await NewSource("https://other.test/feed");
        var draft = GivenDraft.Of(Source, "a");
        await Commit(draft with { Content = draft.Content with { Tags = ["World News", "world news"], Authors = ["Ada Li"], Language = "en" } }, GivenDraft.Of(Source, "b") with { IsAnnounced = false });
        await Commit(GivenDraft.Of(other, "c"));
        var article = Assert.Single(await ListBy(order, new ListingScope.OfTag("WORLD news")));

        Assert.Equal(article.Id, Assert.Single(await ListBy(order, new ListingScope.OfAuthor("ada li"))).Id);
        Assert.Equal(article.Id, Assert.Single(await ListBy(order, new ListingScope.OfLanguage("en"))).Id);
        Assert.Equal(article.Id, Assert.Single(await ListBy(order, new ListingScope.OfStory(Assert.NotNull(article.Story)))).Id);
        Assert.Equal(2, (await ListBy(order, new ListingScope.Announced())).Count);
        Assert.Equal(2, (await ListBy(order, new ListingScope.OfSource(Source))).Count);
        Assert.Single(await ListBy(order, new ListingScope.OfSource(other)));
        Assert.Empty(await ListBy(order, new ListingScope.OfTag("world")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("AAAA")]
    public async Task A_cursor_of_something_else_is_refused(string cursor)
    {
        await Assert.ThrowsAsync<FormatException>(() => Reader.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, cursor, 5), Token));
    }

    [Fact]
    public async Task A_cursor_of_another_listing_is_refused()
    {
        await CommitMany(3);
        var page = await Reader.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, null, 1), Token);

        await Assert.ThrowsAsync<FormatException>(() => Reader.ListAsync(new ArticleListing(new ListingScope.Announced(), ListingOrder.Entered, page.Next, 1), Token));
        await Assert.ThrowsAsync<FormatException>(() => Reader.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Changed, page.Next, 1), Token));
    }

    [Fact]
    public async Task Several_articles_come_in_the_order_asked_for()
    {
        await CommitMany(3);
        var ids = (await All()).Select(article => article.Id).Reverse().ToList();

        var found = await Reader.FindAsync([ids[0], new ArticleId(Guid.NewGuid()), ids[2], ids[1]], Token);

        Assert.Equal([ids[0], ids[2], ids[1]], found.Select(article => article.Id));
    }

    private Aggregator.Ingestion.ArticleDraft Published(string item, int hour)
    {
        var draft = GivenDraft.Of(Source, item);
        return draft with { Content = draft.Content with { Published = GivenDraft.Noon.AddDays(-1).AddHours(hour) } };
    }

    // A scope that has not the order is asked by entering, which all have.
    private Task<IReadOnlyList<Article>> ListBy(ListingOrder order, ListingScope scope) => List(scope, scope.Has(order) ? order : ListingOrder.Entered);

    private async Task CommitMany(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Commit(Published($"item{i}", i * 7 % 11));
        }
    }

    private async Task<string> Items(ListingOrder order) =>
        string.Join(' ', (await List(new ListingScope.All(), order)).Select(article => article.Content.Url.Segments[^1]));

    private async Task<List<ArticleId>> Paged(ListingScope scope, ListingOrder order, int take)
    {
        var ids = new List<ArticleId>();
        string? cursor = null;
        do
        {
            var page = await Reader.ListAsync(new ArticleListing(scope, order, cursor, take), Token);
            ids.AddRange(page.Items.Select(article => article.Id));
            cursor = page.Next;
        }
        while (cursor is not null);

        return ids;
    }
}
