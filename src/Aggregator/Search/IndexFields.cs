namespace Aggregator.Search;

/// <summary>The fields of the index. A change of their meaning, or of the analyser, needs a new <see cref="IndexState.CurrentSchema"/>.</summary>
internal static class IndexFields
{
    /// <summary>The article's id, for replacing and deleting it.</summary>
    public const string Id = "id";

    /// <summary>The upper half of the id as a number: hits are named and ties are broken by it, so nothing at all is stored.</summary>
    public const string IdHigh = "id-high";

    /// <summary>The lower half.</summary>
    public const string IdLow = "id-low";

    /// <summary>Words of title and text: every word of a query is asked of this field, so that AND holds over both.</summary>
    public const string Words = "words";

    /// <summary>Stems of the words of title and text that differ from the word, marked with their language; no places and no lengths.</summary>
    public const string Stems = "stems";

    /// <summary>Words of the title, and their stems.</summary>
    public const string Title = "title";

    /// <summary>Words of the authors' names.</summary>
    public const string AuthorWords = "author-words";

    /// <summary>Authors as keys.</summary>
    public const string Author = "author";

    /// <summary>Tags as keys.</summary>
    public const string Tag = "tag";

    /// <summary>Numbers of all sources that brought it.</summary>
    public const string Source = "source";

    /// <summary>The primary language tag as a key.</summary>
    public const string Language = "language";

    /// <summary>The host and every domain above it, as keys.</summary>
    public const string Host = "host";

    /// <summary>Words of the publisher's name.</summary>
    public const string SiteWords = "site-words";

    /// <summary>The story's id, of articles that came to a story of another.</summary>
    public const string Story = "story";

    /// <summary><see cref="Yes"/> for the article that began its story and gave it its id: most stories have one article, and need no second name.</summary>
    public const string BeginsStory = "begins-story";

    /// <summary><see cref="Yes"/> for what is in the merged feeds.</summary>
    public const string Announced = "announced";

    /// <summary>Unix milliseconds, as a doc value.</summary>
    public const string Published = "published";

    /// <summary>Unix milliseconds, as a doc value.</summary>
    public const string Entered = "entered";

    /// <summary>The number of the last change, as a doc value.</summary>
    public const string Seq = "seq";

    /// <summary>The value of a field that is either there or not.</summary>
    public const string Yes = "1";
}
