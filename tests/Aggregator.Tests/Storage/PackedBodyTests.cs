using Aggregator.Storage.LiteDb;

namespace Aggregator.Storage;

public sealed class PackedBodyTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("short", "<p>short</p>")]
    [InlineData("", "<p></p>")]
    [InlineData("한국어 🙂", "")]
    public void A_body_comes_back(string text, string html)
    {
        Assert.Equal((text, html), PackedBody.Unpack(PackedBody.Pack(text, html)));
    }

    [Fact]
    public void A_long_body_is_packed()
    {
        var text = string.Concat(Enumerable.Range(0, 50).Select(i => $"This is sentence number {i} of a report about the weather. "));

        var packed = PackedBody.Pack(text, $"<p>{text}</p>");

        Assert.True(packed.Length < text.Length / 2);
        Assert.Equal((text, $"<p>{text}</p>"), PackedBody.Unpack(packed));
    }

    [Fact]
    public void Damage_is_told()
    {
        var packed = PackedBody.Pack(new string('a', 1000), "");

        Assert.Throws<InvalidDataException>(() => PackedBody.Unpack(packed.AsSpan(0, 5)));
        Assert.Throws<InvalidDataException>(() => PackedBody.Unpack(packed.AsSpan(0, packed.Length - 1)));
    }
}
