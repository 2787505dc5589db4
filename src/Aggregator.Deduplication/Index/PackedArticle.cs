using System.Runtime.InteropServices;

namespace Aggregator.Deduplication.Index;

/// <summary>A <see cref="KnownArticle"/> in 24 bytes, as memory and a saved state hold it.</summary>
/// <param name="When">Seconds since 1970 and 2; 0 of an article that is forgotten, 1 of one without a date.</param>
/// <param name="Rest">23 bits of the site's hash, 8 of the part, and the lowest tells whether the text is short.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct PackedArticle(Guid Id, uint When, uint Rest)
{
    private const uint Undated = 1;
    private const uint FirstSecond = 2;

    public bool IsKnown => When != 0;

    public bool IsDated => When >= FirstSecond;

    public byte Part => (byte)(Rest >> 1);

    public long PublishedSeconds => IsDated ? When - FirstSecond : DateTimeOffset.MinValue.ToUnixTimeSeconds();

    public static PackedArticle Of(KnownArticle article) => new(
        article.Id,
        article.IsDated ? (uint)(Math.Clamp(article.PublishedSeconds, 0, uint.MaxValue - FirstSecond) + FirstSecond) : Undated,
        (article.SiteHash << 9) | ((uint)article.Part << 1) | (article.IsShort ? 1u : 0));

    public KnownArticle Unpacked() => new(Id, Part, PublishedSeconds, Rest >> 9, (Rest & 1) != 0);

    /// <summary>What is left when an article is forgotten; its id still tells where it stood.</summary>
    public PackedArticle Forgotten() => this with { When = 0 };
}
