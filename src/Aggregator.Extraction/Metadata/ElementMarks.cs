namespace Aggregator.Extraction.Metadata;

/// <summary>What the attributes of an element say about metadata in it.</summary>
[Flags]
internal enum ElementMarks
{
    None = 0,

    /// <summary>The trail of pages from the front page to this one.</summary>
    Trail = 1 << 0,
    Categories = 1 << 1,
    Byline = 1 << 2,
    Author = 1 << 3,
    Name = 1 << 4,
    AuthorName = 1 << 5,
    PublicationTime = 1 << 6,

    /// <summary>A class of blog systems, which means publication on elements made for times.</summary>
    PublishedClass = 1 << 7,
    LiveBlog = 1 << 8,

    /// <summary>What holds for the elements within as well.</summary>
    Inherited = Trail | Categories | Byline | Author,
}
