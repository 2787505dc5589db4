using Aggregator.Feeds;
using Aggregator.Ingestion;

namespace Aggregator.Tests.Ingestion;

public sealed class FeedContentTests
{
    [Theory]
    [InlineData("Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("by  Jane Doe ", "Jane Doe")]
    [InlineData("BY JANE DOE", "JANE DOE")]
    [InlineData("Byron Doe", "Byron Doe")]
    [InlineData("By", "By")]
    [InlineData("jane@news.test", null)]
    [InlineData("By jane@news.test", null)]
    [InlineData("J@ne Doe", "J@ne Doe")]
    [InlineData(null, null)]
    public async Task Authors_are_names_and_nothing_else(string? written, string? expected)
    {
        var item = new FeedItem { Title = "Storm", Authors = [new FeedPerson(written, "jane@news.test")] };

        var content = await FeedContent.OfAsync(item, Given.ASource(1, "Harbour News"), CancellationToken.None);

        Assert.Equal(expected is null ? [] : [expected], content.Authors);
    }
}
