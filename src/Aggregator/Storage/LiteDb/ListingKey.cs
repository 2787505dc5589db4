using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Storage.LiteDb;

/// <summary>Keys by which every listing is one range of one index: scope (1 + 8 bytes), order (1), the order's own numbers, all big-endian, so that bytes sort as they mean.</summary>
/// <remarks>The engine has no compound index and uses one index for a query; packed 64-bit numbers would collide within a second.</remarks>
internal static class ListingKey
{
    private const int PrefixLength = 10;
    private const int LongestKey = PrefixLength + 16;

    private const byte All = 1;
    private const byte Announced = 2;
    private const byte OfSource = 3;
    private const byte OfTag = 4;
    private const byte OfAuthor = 5;
    private const byte OfLanguage = 6;
    private const byte OfStory = 7;
    private const byte Shared = 8;
    private const byte LetGo = 9;

    /// <summary>All keys of an article.</summary>
    /// <remarks>An article that never changed after it entered needs none for <see cref="ListingOrder.Changed"/>: its key for entering says the same.</remarks>
    public static IEnumerable<byte[]> AllOf(StoredArticle stored)
    {
        var article = stored.Article;
        foreach (var scope in ScopesOf(stored).DistinctBy(scope => (scope.Kind, scope.Value)))
        {
            yield return Key(scope, ListingOrder.Entered, stored.Entry);
            yield return Key(scope, ListingOrder.Published, article.Published.ToUnixTimeMilliseconds(), stored.Entry);
            if (article.Seq != stored.Entry)
            {
                yield return Key(scope, ListingOrder.Changed, article.Seq);
            }
        }
    }

    /// <summary>The first bytes that all keys of a listing share.</summary>
    public static byte[] Prefix(ListingScope scope, ListingOrder order) => Prefix(ScopeOf(scope), order);

    /// <summary>The same for articles that share a story or have copies.</summary>
    public static byte[] PrefixOfShared { get; } = Prefix((Shared, 0), ListingOrder.Entered);

    /// <summary>The same for what retention let go of a source; in the order of going.</summary>
    public static byte[] PrefixOfLetGo(int source) => Prefix((LetGo, (ulong)source), ListingOrder.Entered);

    /// <summary>The key of what remains of an article that a source let go.</summary>
    public static byte[] OfLetGo(int source, long seq) => Key(PrefixOfLetGo(source), seq);

    /// <summary>The key of an article in a listing.</summary>
    public static byte[] Of(byte[] prefix, ListingOrder order, StoredArticle stored) => order switch
    {
        ListingOrder.Entered => Key(prefix, stored.Entry),
        ListingOrder.Changed => Key(prefix, stored.Article.Seq),
        _ => Key(prefix, stored.Article.Published.ToUnixTimeMilliseconds(), stored.Entry),
    };

    /// <summary>A key above all of a listing.</summary>
    public static byte[] Above(byte[] prefix)
    {
        var key = new byte[LongestKey];
        prefix.CopyTo(key, 0);
        key.AsSpan(prefix.Length).Fill(byte.MaxValue);
        return key;
    }

    /// <summary>The greatest key of the same length below a key.</summary>
    public static byte[] Below(byte[] key)
    {
        var below = (byte[])key.Clone();
        for (var i = below.Length - 1; i >= 0 && below[i]-- == 0; i--)
        {
        }

        return below;
    }

    /// <summary>The least key above a key.</summary>
    public static byte[] Next(byte[] key) => [.. key, 0];

    private static IEnumerable<(byte Kind, ulong Value)> ScopesOf(StoredArticle stored)
    {
        var article = stored.Article;
        yield return (All, 0);
        if (article.IsAnnounced)
        {
            yield return (Announced, 0);
        }

        foreach (var source in stored.Sources)
        {
            yield return (OfSource, (ulong)source);
        }

        foreach (var tag in article.Content.Tags)
        {
            yield return (OfTag, Hash(tag));
        }

        foreach (var author in article.Content.Authors)
        {
            yield return (OfAuthor, Hash(author));
        }

        if (article.Content.Language is { } language)
        {
            yield return (OfLanguage, Hash(language));
        }

        if (article.Story is { } story)
        {
            yield return (OfStory, Hash(story.ToString()));
        }

        if (stored.Sources.Count > 1 || (article.Story is { } shared && shared.Value != article.Id.Value))
        {
            yield return (Shared, 0);
        }
    }

    private static (byte Kind, ulong Value) ScopeOf(ListingScope scope) => scope switch
    {
        ListingScope.All => (All, 0),
        ListingScope.Announced => (Announced, 0),
        ListingScope.OfSource of => (OfSource, (ulong)of.Source.Value),
        ListingScope.OfTag of => (OfTag, Hash(of.Tag)),
        ListingScope.OfAuthor of => (OfAuthor, Hash(of.Author)),
        ListingScope.OfLanguage of => (OfLanguage, Hash(of.Language)),
        ListingScope.OfStory of => (OfStory, Hash(of.Story.ToString())),
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    private static ulong Hash(string text) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.Trim().ToLowerInvariant())));

    private static byte[] Prefix((byte Kind, ulong Value) scope, ListingOrder order)
    {
        var prefix = new byte[PrefixLength];
        prefix[0] = scope.Kind;
        BinaryPrimitives.WriteUInt64BigEndian(prefix.AsSpan(1), scope.Value);
        prefix[9] = (byte)order;
        return prefix;
    }

    private static byte[] Key((byte, ulong) scope, ListingOrder order, params ReadOnlySpan<long> numbers) => Key(Prefix(scope, order), numbers);

    private static byte[] Key(byte[] prefix, params ReadOnlySpan<long> numbers)
    {
        var key = new byte[prefix.Length + (8 * numbers.Length)];
        prefix.CopyTo(key, 0);
        for (var i = 0; i < numbers.Length; i++)
        {
            // Times before 1970 are negative; with the sign bit turned they sort before the others.
            BinaryPrimitives.WriteUInt64BigEndian(key.AsSpan(prefix.Length + (8 * i)), (ulong)(numbers[i] ^ long.MinValue));
        }

        return key;
    }
}
