namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>What a key is, by its first byte. The numbers are stored.</summary>
internal static class KeyKind
{
    public const byte All = 1;
    public const byte Announced = 2;
    public const byte OfSource = 3;
    public const byte OfTag = 4;
    public const byte OfAuthor = 5;
    public const byte OfLanguage = 6;
    public const byte OfStory = 7;

    /// <summary>Articles that share a story or have copies.</summary>
    public const byte Shared = 8;

    /// <summary>What retention let go of a source.</summary>
    public const byte LetGo = 9;

    /// <summary>The change sequence, deletions included.</summary>
    public const byte Change = 10;

    /// <summary>An article's id.</summary>
    public const byte Id = 11;

    /// <summary>The exact keys of an article's copies and edits, by the article's number.</summary>
    public const byte Alias = 12;

    /// <summary>Exact keys: <see cref="ExactKey"/>.</summary>
    public const byte Item = (byte)'i';
    public const byte Text = (byte)'t';
    public const byte Address = (byte)'u';

    /// <summary>How many of a key's first bytes every search for its kind gives.</summary>
    public static int FilteredLength(byte kind) => kind switch
    {
        Id => ArticleKey.IdLength,
        Alias => ArticleKey.AliasPrefixLength,
        Item or Text or Address => ExactKey.Length,
        _ => ListingKey.PrefixLength,
    };
}
