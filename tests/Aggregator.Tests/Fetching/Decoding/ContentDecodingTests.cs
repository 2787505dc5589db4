using System.IO.Compression;
using System.Text;
using Aggregator.Fetching.Decoding;

namespace Aggregator.Tests.Fetching.Decoding;

public sealed class ContentDecodingTests
{
    private const int Limit = 1_000_000;
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(n => $"<item>{n * 7919}</item>")));

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("GZIP")]
    [InlineData("identity, gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    [InlineData("gzip, br")]
    public void Each_encoding_that_servers_use_is_taken_off(string header) => Assert.Equal(Text, Decoded(Encoded(Text, header), header));

    [Fact]
    public void Raw_deflate_is_taken_for_deflate_too() => Assert.Equal(Text, Decoded(Raw(Text), "deflate"));

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_stream_cut_anywhere_is_truncated(string header)
    {
        var whole = Encoded(Text, header);

        foreach (var length in new[] { whole.Length / 10, whole.Length / 2, whole.Length * 7 / 10, whole.Length - 20, whole.Length - 9 })
        {
            Assert.IsType<DecodedBody.Truncated>(ContentDecoding.Decode(whole.AsMemory(0, length), header, Limit, keepsCut: true));
        }
    }

    [Fact]
    public void Raw_deflate_cut_is_truncated() =>
        Assert.IsType<DecodedBody.Truncated>(ContentDecoding.Decode(Raw(Text).AsMemory(0, 3000), "deflate", Limit, keepsCut: true));

    [Fact]
    public void A_body_in_gzip_is_unpacked_although_nobody_says_so() => Assert.Equal(Text, Decoded(Encoded(Text, "gzip"), ""));

    [Fact]
    public void Gzip_members_in_a_row_are_one_body()
    {
        byte[] three = [.. Encoded(Text, "gzip"), .. Encoded(Text, "gzip"), .. Encoded(Text, "gzip")];

        Assert.Equal(Text.Length * 3, Decoded(three, "gzip").Length);
        Assert.IsType<DecodedBody.Truncated>(ContentDecoding.Decode(three.AsMemory(0, three.Length - 100), "gzip", Limit, keepsCut: true));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Padding_behind_a_gzip_stream_does_no_harm(int zeros)
    {
        byte[] padded = [.. Encoded(Text, "gzip"), .. new byte[zeros]];

        Assert.Equal(Text, Decoded(padded, "gzip"));
    }

    [Fact]
    public void A_gzip_header_with_name_and_comment_is_skipped_when_looking_for_a_cut()
    {
        var plain = Encoded(Text, "gzip");
        byte[] named = [.. plain[..3], 0x18, .. plain[4..10], .. "feed.xml\0comment\0"u8, .. plain[10..], 0, 0];

        Assert.Equal(Text, Decoded(named, "gzip"));
    }

    [Fact]
    public void A_wrong_checksum_does_not_decode()
    {
        var broken = Encoded(Text, "gzip");
        broken[^6] ^= 1;

        Assert.IsType<DecodedBody.Undecodable>(ContentDecoding.Decode(broken, "gzip", Limit, keepsCut: true));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("x-rot13")]
    public void Text_under_a_wrong_label_is_text(string header) =>
        Assert.Equal("\uFEFF <?xml version=\"1.0\"?>"u8.ToArray(), Decoded("\uFEFF <?xml version=\"1.0\"?>"u8.ToArray(), header));

    [Theory]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("x-rot13")]
    [InlineData("gzip, gzip, gzip")]
    public void Noise_does_not_decode(string header)
    {
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);
        noise[0] = 0x1F;
        noise[1] = 0x8B;

        Assert.IsNotType<DecodedBody.Decoded>(ContentDecoding.Decode(noise, header, Limit, keepsCut: true));
    }

    [Fact]
    public void No_bytes_are_no_bytes_under_any_label() => Assert.Empty(Decoded([], "gzip"));

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    public void A_bomb_goes_off_within_the_limit(string header)
    {
        var bomb = Encoded(new byte[200_000_000], header);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = ContentDecoding.Decode(bomb, header, Limit, keepsCut: true);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(Limit, Assert.IsType<DecodedBody.TooLarge>(result).Bytes.Length);
        Assert.InRange(allocated, 0, 4 * Limit);
    }

    [Fact]
    public void Exactly_the_limit_is_allowed()
    {
        Assert.Equal(Limit, Decoded(Encoded(new byte[Limit], "gzip"), "gzip").Length);
        Assert.IsType<DecodedBody.TooLarge>(ContentDecoding.Decode(Encoded(new byte[Limit + 1], "gzip"), "gzip", Limit, keepsCut: true));
    }

    private static byte[] Decoded(byte[] wire, string header) =>
        Assert.IsType<DecodedBody.Decoded>(ContentDecoding.Decode(wire, header, Limit, keepsCut: true)).Bytes.ToArray();

    private static byte[] Raw(byte[] body) => Through(body, output => new DeflateStream(output, CompressionLevel.Fastest, leaveOpen: true));

    private static byte[] Encoded(byte[] body, string header) =>
        header.ToLowerInvariant().Split(", ").Aggregate(body, (bytes, encoding) => encoding switch
        {
            "gzip" or "x-gzip" => Through(bytes, output => new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true)),
            "deflate" => Through(bytes, output => new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true)),
            "br" => Through(bytes, output => new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true)),
            _ => bytes,
        });

    private static byte[] Through(byte[] body, Func<Stream, Stream> encoder)
    {
        var wire = new MemoryStream();
        using (var stream = encoder(wire))
        {
            stream.Write(body);
        }

        return wire.ToArray();
    }
}
