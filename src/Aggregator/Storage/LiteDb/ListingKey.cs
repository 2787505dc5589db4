using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>Keys by which every listing is one range: scope (1 + 8 bytes), order (1), what it orders by, the article's number.</summary>
internal static class ListingKey
{
    /// <summary>Bytes of scope and order, which all keys of a listing share.</summary>
    public const int PrefixLength = 10;

    private static readonly ListingOrder[] Orders = Enum.GetValues<ListingOrder>();

    /// <summary>All keys of an article.</summary>
    public static IEnumerable<SortKey> AllOf(StoredArticle stored)
    {
        foreach (var (scope, value) in ScopesOf(stored).DistinctBy(scope => scope.Value))
        {
            foreach (var order in Orders.Where(scope.Has))
            {
                yield return Key(Prefix(value, order), order, stored);
            }
        }

        var article = stored.Article;
        if (stored.Sources.Count > 1 || (article.Story is { } story && story.Value != article.Id.Value))
        {
            yield return Key(PrefixOfShared, ListingOrder.Entered, stored);
        }
    }

    /// <summary>The first bytes that all keys of a listing share.</summary>
    public static SortKey Prefix(ListingScope scope, ListingOrder order) => Prefix(ScopeOf(scope), order);

    /// <summary>The same for articles that share a story or have copies.</summary>
    public static SortKey PrefixOfShared { get; } = Prefix((KeyKind.Shared, 0), ListingOrder.Entered);

    /// <summary>The same for what retention let go of a source; in the order of going.</summary>
    public static SortKey PrefixOfLetGo(int source) => Prefix((KeyKind.LetGo, (ulong)source), ListingOrder.Entered);

    /// <summary>The key of what remains of an article that a source let go.</summary>
    public static SortKey OfLetGo(int source, long seq, long number)
    {
        Span<byte> key = stackalloc byte[PrefixLength + (2 * KeyWriting.NumberLength)];
        key.Bytes(PrefixOfLetGo(source).ToArray()).Number(seq).Number(number);
        return new SortKey(key);
    }

    /// <summary>Bytes of a listing's keys.</summary>
    public static int LengthOf(ListingOrder order) => PrefixLength + (order == ListingOrder.Entered ? 1 : 2) * KeyWriting.NumberLength;

    private static SortKey Key(SortKey prefix, ListingOrder order, StoredArticle stored)
    {
        Span<byte> key = stackalloc byte[SortKey.Size];
        prefix.CopyTo(key);
        var rest = key[PrefixLength..];
        rest = order switch
        {
            ListingOrder.Published => rest.Time(stored.Article.Published),
            ListingOrder.Changed => rest.Number(stored.Article.Seq),
            _ => rest,
        };
        rest.Number(stored.Number);
        return new SortKey(key[..LengthOf(order)]);
    }

    private static IEnumerable<(ListingScope Scope, (byte Kind, ulong Value) Value)> ScopesOf(StoredArticle stored)
    {
        var (article, content) = (stored.Article, stored.Article.Content);
        ListingScope?[] single =
        [
            new ListingScope.All(),
            article.IsAnnounced ? new ListingScope.Announced() : null,
            content.Language is { } language ? new ListingScope.OfLanguage(language) : null,
            article.Story is { } story ? new ListingScope.OfStory(story) : null,
        ];
        return single.OfType<ListingScope>()
            .Concat(stored.Sources.Select(source => new ListingScope.OfSource(new SourceId(source))))
            .Concat(content.Tags.Select(tag => new ListingScope.OfTag(tag)))
            .Concat(content.Authors.Select(author => new ListingScope.OfAuthor(author)))
            .Select(scope => (scope, ScopeOf(scope)));
    }

    private static (byte Kind, ulong Value) ScopeOf(ListingScope scope) => scope switch
    {
        ListingScope.All => (KeyKind.All, 0),
        ListingScope.Announced => (KeyKind.Announced, 0),
        ListingScope.OfSource of => (KeyKind.OfSource, (ulong)of.Source.Value),
        ListingScope.OfTag of => (KeyKind.OfTag, Hash(of.Tag)),
        ListingScope.OfAuthor of => (KeyKind.OfAuthor, Hash(of.Author)),
        ListingScope.OfLanguage of => (KeyKind.OfLanguage, Hash(of.Language)),
        ListingScope.OfStory of => (KeyKind.OfStory, LastBytes(of.Story.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    // Whoever made two names meet would only list his article under a tag that he could as well have given it.
    private static ulong Hash(string text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.Trim().ToLowerInvariant().AsSpan()));

    // Those of a UUIDv7 that are random.
    private static ulong LastBytes(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
    }

    private static SortKey Prefix((byte Kind, ulong Value) scope, ListingOrder order)
    {
        Span<byte> prefix = stackalloc byte[PrefixLength];
        prefix[0] = scope.Kind;
        BinaryPrimitives.WriteUInt64BigEndian(prefix[1..], scope.Value);
        prefix[9] = (byte)order;
        return new SortKey(prefix);
    }
}
