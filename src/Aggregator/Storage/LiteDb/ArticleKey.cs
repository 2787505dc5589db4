using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>Keys that every article has beside its listings': its id, its last change, what further exact keys lead to it.</summary>
internal static class ArticleKey
{
    /// <summary>Bytes of the kind and the id.</summary>
    public const int IdLength = 17;

    /// <summary>Bytes of the kind and of what an id tells of the time (RFC 9562, section 5.7: milliseconds).</summary>
    public const int TimeLength = 7;

    /// <summary>Bytes of the kind and the article's number.</summary>
    public const int AliasPrefixLength = 1 + KeyWriting.NumberLength;

    /// <summary>The beginning of all keys of an id.</summary>
    public static SortKey Id(ArticleId id)
    {
        Span<byte> key = stackalloc byte[IdLength];
        key[0] = KeyKind.Id;
        id.Value.TryWriteBytes(key[1..], bigEndian: true, out _);
        return new SortKey(key);
    }

    /// <summary>Says which number an id has.</summary>
    public static SortKey Id(ArticleId id, long number) => Leading(Id(id), number);

    /// <summary>An article's place in the change sequence.</summary>
    public static SortKey Change(long seq, long number)
    {
        Span<byte> key = stackalloc byte[ListingKey.PrefixLength + (2 * KeyWriting.NumberLength)];
        key.Clear();
        key[0] = KeyKind.Change;
        key[ListingKey.PrefixLength..].Number(seq).Number(number);
        return new SortKey(key);
    }

    /// <summary>The first key of a change, whatever article it is of.</summary>
    public static SortKey Change(long seq) => Change(seq, 0);

    /// <summary>The number of the change that a key of the change sequence tells of.</summary>
    public static long SeqOf(SortKey change) => change.Prefix(ListingKey.PrefixLength + KeyWriting.NumberLength).Number;

    /// <summary>The beginning of what tells an article's further exact keys.</summary>
    public static SortKey AliasesOf(long number)
    {
        Span<byte> key = stackalloc byte[AliasPrefixLength];
        key[0] = KeyKind.Alias;
        key[1..].Number(number);
        return new SortKey(key);
    }

    /// <summary>Tells that an exact key leads to an article, by the article.</summary>
    public static SortKey Alias(long number, SortKey exact)
    {
        Span<byte> key = stackalloc byte[AliasPrefixLength + ExactKey.Length];
        AliasesOf(number).ToArray().CopyTo(key);
        exact.ToArray().CopyTo(key[AliasPrefixLength..]);
        return new SortKey(key);
    }

    /// <summary>The exact key that an alias tells.</summary>
    public static SortKey ExactOf(SortKey alias) => new(alias.ToArray().AsSpan(AliasPrefixLength));

    /// <summary>The number of the article that a key of any kind leads to or tells of.</summary>
    public static long NumberOf(SortKey key) => (key.Kind == KeyKind.Alias ? key.Prefix(AliasPrefixLength) : key).Number;

    /// <summary>An exact key, or an id's, with the number of the article that it leads to.</summary>
    public static SortKey Leading(SortKey exact, long number)
    {
        Span<byte> key = stackalloc byte[SortKey.Size];
        exact.CopyTo(key);
        key[exact.Length..].Number(number);
        return new SortKey(key[..(exact.Length + KeyWriting.NumberLength)]);
    }

    /// <summary>Every key that leads to an article, or to what remains of one, but for those of listings.</summary>
    public static IEnumerable<SortKey> AllOf(ArticleId id, long number, long seq, IEnumerable<SortKey> exact) =>
        exact.Select(key => Leading(key, number)).Append(Id(id, number)).Append(Change(seq, number));
}
