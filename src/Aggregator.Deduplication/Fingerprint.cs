using System.Runtime.InteropServices;
using Aggregator.Deduplication.Texts;

namespace Aggregator.Deduplication;

/// <summary>What near-duplicates share: hashes of a text's word 3-grams (of characters in text without spaces), and what guards against false alarms.</summary>
public sealed class Fingerprint
{
    internal const int LeadWords = 40;
    private const int SmallestShingles = 24;
    private const int SmallestLeadShingles = 8;

    internal uint[] ShingleSet { get; init; } = [];

    internal uint[] LeadSet { get; init; } = [];

    internal uint[] NumberSet { get; init; } = [];

    internal uint[] NameSet { get; init; } = [];

    /// <summary>The words of the title in their order.</summary>
    internal uint[] TitleWords
    {
        get;
        init
        {
            field = value;
            TitleSet = SortedSet.Of([.. value]);
        }
    } = [];

    internal uint[] TitleSet { get; private init; } = [];

    internal uint[] TitleNumberSet { get; init; } = [];

    /// <summary>64 bits over the normalised text: equal for equal texts. Zero for an empty text.</summary>
    public ulong TextHash { get; init; }

    /// <summary>64 bits over the normalised title, without a site's name at its end. Zero for an empty title.</summary>
    public ulong TitleHash { get; init; }

    /// <summary>Words of the text; characters count as words in scripts without spaces.</summary>
    public int WordCount { get; init; }

    /// <summary>Whether the title says that the article corrects or updates an earlier one.</summary>
    public bool AnnouncesUpdate { get; init; }

    /// <summary>Distinct hashes of all 3-grams, ascending: the set that verification compares.</summary>
    public IReadOnlyList<uint> Shingles
    {
        get => ShingleSet;
        init => ShingleSet = SortedSet.Of([.. value]);
    }

    /// <summary>Reads a title and a text. Pure; README.md has the time it takes.</summary>
    public static Fingerprint Of(string title, string text)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);

        var titleTokens = CollectionsMarshal.AsSpan(NormalisedText.Read(ArticleTitle.WithoutSite(title)));
        var tokens = CollectionsMarshal.AsSpan(NormalisedText.Read(text));
        return new Fingerprint
        {
            TextHash = HashOf(tokens),
            TitleHash = HashOf(titleTokens),
            WordCount = tokens.Length,
            AnnouncesUpdate = UpdateWords.Announce(titleTokens),
            ShingleSet = Shingling.Of(tokens),
            LeadSet = Shingling.Of(tokens[..Math.Min(LeadWords, tokens.Length)]),
            NumberSet = Distinct(tokens, TextTokenKind.Number),
            NameSet = Distinct(tokens, TextTokenKind.Name),
            TitleNumberSet = Distinct(titleTokens, TextTokenKind.Number),
            TitleWords = WordsOf(titleTokens),
        };
    }

    /// <summary>Shared 3-grams as a part of both texts' (Jaccard), 0 to 1; 1 for two texts without any.</summary>
    public double Resemblance(Fingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var shared = SortedSet.Shared(ShingleSet, other.ShingleSet);
        var all = ShingleSet.Length + other.ShingleSet.Length - shared;
        return all == 0 ? 1 : (double)shared / all;
    }

    /// <summary>The <see cref="TextHash"/> of a text alone, for whoever compares many short ones.</summary>
    public static ulong HashOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return HashOf(CollectionsMarshal.AsSpan(NormalisedText.Read(text)));
    }

    /// <summary>Shared 3-grams as a part of the text with fewer, 0 to 1; 0 when that has none.</summary>
    public double Containment(Fingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var fewer = Math.Min(ShingleSet.Length, other.ShingleSet.Length);
        return fewer == 0 ? 0 : (double)SortedSet.Shared(ShingleSet, other.ShingleSet) / fewer;
    }

    /// <summary>The stored form; <see cref="FromBytes"/> reads it back.</summary>
    public byte[] ToBytes() => FingerprintBytes.Write(this);

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="FormatException">The bytes are of another version; the caller computes the fingerprint anew.</exception>
    public static Fingerprint FromBytes(ReadOnlySpan<byte> bytes) => FingerprintBytes.Read(bytes);

    /// <summary>
    /// What the index holds of an article: the smallest of all shingles, the smallest of the lead (which a truncated copy keeps), and the title.
    /// </summary>
    internal uint[] IndexKeys()
    {
        var smallest = ShingleSet.AsSpan(0, Math.Min(SmallestShingles, ShingleSet.Length));
        var lead = LeadSet.AsSpan(0, Math.Min(SmallestLeadShingles, LeadSet.Length));
        return SortedSet.Of([.. smallest, .. lead]);
    }

    private static uint[] Distinct(ReadOnlySpan<TextToken> tokens, TextTokenKind kind)
    {
        var hashes = new List<uint>();
        foreach (var token in tokens)
        {
            if (token.Kind == kind)
            {
                hashes.Add((uint)token.Hash);
            }
        }

        return SortedSet.Of([.. hashes]);
    }

    private static uint[] WordsOf(ReadOnlySpan<TextToken> tokens)
    {
        var words = new uint[tokens.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = (uint)tokens[i].Hash;
        }

        return words;
    }

    private static ulong HashOf(ReadOnlySpan<TextToken> tokens)
    {
        var hash = 0UL;
        foreach (var token in tokens)
        {
            hash = (ulong.RotateLeft(hash, 5) ^ token.Hash) * 0x9E3779B97F4A7C15;
        }

        return hash == 0 && tokens.Length > 0 ? 1 : hash;
    }
}
