using System.Text;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

public sealed class CodeHollowReaderTests
{
    [Theory]
    [InlineData("rss/whole-channel.xml", FeedFormat.Rss)]
    [InlineData("rdf/version-1.0.xml", FeedFormat.Rdf)]
    [InlineData("atom/text-constructs.xml", FeedFormat.Atom)]
    public void It_recognises_the_format_as_our_own_reading_does(string file, FeedFormat format)
    {
        var known = CodeHollowReader.Read(ShapeOf(System.Text.Encoding.UTF8.GetString(TestFeeds.Bytes(file))));

        Assert.Equal(format, known?.Format);
    }

    [Fact]
    public async Task It_reads_the_plain_fields_of_a_channel_as_our_mapper_does()
    {
        const string Text = "<rss version=\"2.0\"><channel><title>Quay</title><link>https://quay.test/</link><description>All</description><language>nl</language><copyright>Us</copyright></channel></rss>";
        var own = await TestFeeds.FeedAsync(Text);

        var known = CodeHollowReader.Read(ShapeOf(Text));

        Assert.Equal((own.Title, own.Link?.OriginalString, own.Description, own.Language, own.Rights), (known?.Title, known?.Link, known?.Description, known?.Language, known?.Rights));
    }

    [Fact]
    public async Task Dates_that_make_it_throw_do_not_reach_it()
    {
        var feed = await TestFeeds.FeedAsync("<rss version=\"2.0\"><channel><title>T</title><pubDate>yesterday</pubDate><item><pubDate>soon</pubDate></item></channel></rss>");

        Assert.Null(feed.Published);
        Assert.Null(Assert.Single(feed.Items).Read().Published);
    }

    private static FeedShape ShapeOf(string text)
    {
        var tree = new BoundedTree(new RepairLog());
        StrictReader.TryRead(Encoding.UTF8.GetBytes(text), tree, CancellationToken.None);
        return FeedShape.Of(tree.Root ?? throw new InvalidOperationException("no root"), tree.RootNamespace, tree.RssNamespace) ?? throw new InvalidOperationException("no feed");
    }
}
