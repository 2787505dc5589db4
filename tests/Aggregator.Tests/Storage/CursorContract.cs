namespace Aggregator.Storage;

/// <summary>What any store must do when a listing changes between two of its pages: nothing that stays is left out, and nothing comes twice that did not move.</summary>
public abstract class CursorContract : StoreContract
{
    public static TheoryData<ListingOrder> Orders => [ListingOrder.Entered, ListingOrder.Published, ListingOrder.Changed];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Insertion_does_not_shift_the_next_page(ListingOrder order)
    {
        var (first, rest) = await FirstPage(order);

        await Commit(GivenDraft.Of(Source, "late"));

        Assert.Equal(rest, await Rest(order, first.Next));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_deleted_article_of_the_next_page_is_left_out_alone(ListingOrder order)
    {
        var (first, rest) = await FirstPage(order);

        await Writer.DeleteAsync(rest[1], Token);

        Assert.Equal(rest.Where(id => id != rest[1]), await Rest(order, first.Next));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_cursor_outlives_the_article_that_it_points_to(ListingOrder order)
    {
        var (first, rest) = await FirstPage(order);

        await Writer.DeleteAsync(first.Items[^1].Id, Token);

        Assert.Equal(rest, await Rest(order, first.Next));
    }

    [Theory]
    [InlineData(ListingOrder.Entered)]
    [InlineData(ListingOrder.Published)]
    public async Task An_edit_moves_nothing_where_the_order_is_not_by_change(ListingOrder order)
    {
        var (first, rest) = await FirstPage(order);

        await Edit(rest[2]);
        await Edit(first.Items[1].Id);

        Assert.Equal(rest, await Rest(order, first.Next));
    }

    [Fact]
    public async Task By_change_an_edited_article_moves_before_the_page_that_was_read()
    {
        var (first, rest) = await FirstPage(ListingOrder.Changed);

        await Edit(rest[2]);

        Assert.Equal(rest.Where(id => id != rest[2]), await Rest(ListingOrder.Changed, first.Next));
        Assert.Equal(rest[2], (await List(new ListingScope.All(), ListingOrder.Changed))[0].Id);
    }

    [Fact]
    public async Task A_copy_brings_the_article_into_the_listing_of_its_source_and_shifts_no_other()
    {
        var other = await NewSource("https://other.test/feed");
        var (first, rest) = await FirstPage(ListingOrder.Entered);
        var known = await Reader.FindAsync(rest[3], Token) ?? throw new InvalidOperationException("The article is gone.");

        var report = await Commit(GivenDraft.Of(other, "copy", known.Content.Text, known.Content.Title));

        Assert.Equal(1, report.Copies);
        Assert.Equal(rest, await Rest(ListingOrder.Entered, first.Next));
        Assert.Equal(rest[3], Assert.Single(await List(new ListingScope.OfSource(other))).Id);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Pages_read_while_others_write_hold_all_that_was_there_before(ListingOrder order)
    {
        var (first, rest) = await FirstPage(order);

        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                await Commit(GivenDraft.Of(Source, $"later{i}"));
            }
        });
        var read = await Rest(order, first.Next);
        await writing;

        Assert.Equal(rest, read.Where(rest.Contains));
        Assert.Equal(read.Distinct(), read);
    }

    // Twelve articles, of which the first page holds five.
    private async Task<(ArticlePage First, IReadOnlyList<ArticleId> Others)> FirstPage(ListingOrder order)
    {
        for (var i = 0; i < 12; i++)
        {
            var draft = GivenDraft.Of(Source, $"item{i}");
            await Commit(draft with { Content = draft.Content with { Published = GivenDraft.Noon.AddHours(-(i * 7 % 12)) } });
        }

        var whole = await List(new ListingScope.All(), order);
        var first = await Reader.ListAsync(new ArticleListing(new ListingScope.All(), order, null, 5), Token);
        return (first, [.. whole.Skip(5).Select(article => article.Id)]);
    }

    private async Task<IReadOnlyList<ArticleId>> Rest(ListingOrder order, string? cursor)
    {
        var rest = new List<ArticleId>();
        while (cursor is not null)
        {
            var page = await Reader.ListAsync(new ArticleListing(new ListingScope.All(), order, cursor, 2), Token);
            rest.AddRange(page.Items.Select(article => article.Id));
            cursor = page.Next;
        }

        return rest;
    }

    private async Task Edit(ArticleId id)
    {
        var article = await Reader.FindAsync(id, Token) ?? throw new InvalidOperationException("The article is gone.");
        Time.Advance(TimeSpan.FromMinutes(1));
        var draft = GivenDraft.With(Source, article.Content.Url.Segments[^1], article.Content).Saying($"{article.Content.Text} A further sentence that is long enough to be told of.");
        Assert.Equal(1, (await Commit(draft)).Updated);
    }
}
