using AngleSharp.Dom;

namespace Aggregator.Extraction.Metadata;

/// <summary>The elements that metadata is read from, each kind in the order of the page; <see cref="ElementWalk"/> finds them all in one pass.</summary>
internal sealed class PageElements
{
    /// <summary>The first <c>base</c> with an address; null when there is none.</summary>
    public IElement? Base { get; set; }

    public List<IElement> Metas { get; } = [];

    /// <summary>The <c>link</c> elements of the head.</summary>
    public List<IElement> HeadLinks { get; } = [];

    public List<IElement> Scripts { get; } = [];

    public List<IElement> FirstHeadings { get; } = [];

    public List<IElement> SecondHeadings { get; } = [];

    public List<IElement> Images { get; } = [];

    /// <summary>What leads elsewhere: <c>a</c> and <c>area</c> with an address.</summary>
    public List<IElement> Links { get; } = [];

    /// <summary>The <c>time</c> elements that say which.</summary>
    public List<IElement> Times { get; } = [];

    /// <summary>Marked as the time of publication, by microdata or by a class of blog systems.</summary>
    public List<IElement> PublicationTimes { get; } = [];

    /// <summary>Marked as the author by microdata, or as the author's name.</summary>
    public List<IElement> MarkedAuthors { get; } = [];

    /// <summary>Links to the author's page that say so.</summary>
    public List<IElement> AuthorLinks { get; } = [];

    /// <summary>What a class calls an author's name, and the links of a byline.</summary>
    public List<IElement> BylineNames { get; } = [];

    public List<IElement> TagLinks { get; } = [];

    public List<IElement> CategoryLinks { get; } = [];

    /// <summary>The first link of the first trail from the front page to here; null when the page shows none.</summary>
    public IElement? TrailLink { get; set; }

    /// <summary>Microdata calls a part of the page a live blog.</summary>
    public bool HasLiveBlog { get; set; }
}
