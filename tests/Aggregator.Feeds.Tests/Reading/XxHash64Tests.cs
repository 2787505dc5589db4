using System.Text;

namespace Aggregator.Feeds.Reading;

public sealed class XxHash64Tests
{
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    public void It_is_the_published_function(string text, ulong hash)
    {
        Assert.Equal(hash, XxHash64.Of(Encoding.ASCII.GetBytes(text), seed: 0));
    }

    [Fact]
    public void Every_byte_of_a_long_text_counts()
    {
        var bytes = new byte[100];
        var hashes = new HashSet<ulong> { XxHash64.Of(bytes, 0) };

        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = 1;
            hashes.Add(XxHash64.Of(bytes, 0));
            bytes[i] = 0;
        }

        Assert.Equal(101, hashes.Count);
    }
}
