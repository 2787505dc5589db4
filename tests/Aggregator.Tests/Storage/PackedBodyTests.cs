using Aggregator.Storage.LiteDb;

namespace Aggregator.Storage;

public sealed class PackedBodyTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("short", "<p>short</p>", "sh")]
    [InlineData("", "<p></p>", "")]
    [InlineData("한국어 🙂", "", "요약")]
    [InlineData("", "", "no more than a summary")]
    public void A_body_comes_back(string text, string html, string summary)
    {
        Assert.Equal((text, html, summary), PackedBody.Unpack(PackedBody.Pack(text, html, summary)));
    }

    [Fact]
    public void A_long_body_is_packed()
    {
        var text = string.Concat(Enumerable.Range(0, 50).Select(i => $"This is sentence number {i} of a report about the weather. "));

        var packed = PackedBody.Pack(text, $"<p>{text}</p>", text[..60]);

        Assert.True(packed.Length < text.Length / 2);
        Assert.Equal((text, $"<p>{text}</p>", text[..60]), PackedBody.Unpack(packed));
    }

    [Fact]
    public void Damage_is_told()
    {
        var packed = PackedBody.Pack(new string('a', 1000), "", "");

        Assert.Throws<InvalidDataException>(() => PackedBody.Unpack(packed.AsSpan(0, 5)));
        Assert.Throws<InvalidDataException>(() => PackedBody.Unpack(packed.AsSpan(0, packed.Length - 1)));
    }
}
