namespace Aggregator;

public sealed class ArticleIdTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, 345, TimeSpan.Zero);

    [Fact]
    public void An_id_is_a_UUID_of_version_7()
    {
        var id = ArticleId.New(Noon);

        Assert.Equal((7, 0b10), (id.Value.Version, id.Value.Variant >> 2));
    }

    [Fact]
    public void An_id_tells_its_millisecond_as_the_framework_writes_it()
    {
        var id = ArticleId.New(Noon).ToString();

        Assert.Equal(Guid.CreateVersion7(Noon).ToString()[..13], id[..13]);
    }

    [Fact]
    public void Ids_of_one_millisecond_are_all_different()
    {
        const int many = 10_000;
        Assert.Equal(many, Enumerable.Range(0, many).Select(_ => ArticleId.New(Noon)).Distinct().Count());
    }
}
