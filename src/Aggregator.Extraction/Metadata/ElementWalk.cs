using AngleSharp.Dom;

namespace Aggregator.Extraction.Metadata;

/// <summary>The one pass over all elements of a page: a query for each field would look at every element each time.</summary>
internal sealed class ElementWalk(CancellationToken cancellationToken)
{
    private readonly PageElements _found = new();
    private readonly ElementMarkReader _marks = new();

    public static PageElements Read(IDocument document, CancellationToken cancellationToken)
    {
        var walk = new ElementWalk(cancellationToken);
        walk.Children(document, ElementMarks.None);
        return walk._found;
    }

    // Depth is bounded by the parser's limit of 512 levels. A cast to the class costs a fraction of one to its interface.
    private void Children(INode parent, ElementMarks around)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is Element element)
            {
                var own = _marks.Of(element);
                ByName(element, own, around);
                ByMarks(element, own, around);
                Children(element, (own | around) & ElementMarks.Inherited);
            }
        }
    }

    private void ByName(Element element, ElementMarks own, ElementMarks around)
    {
        switch (element.LocalName)
        {
            case "a":
                Link(element, around);
                break;
            case "area" when element.HasAttribute("href"):
                _found.Links.Add(element);
                break;
            case "img":
                _found.Images.Add(element);
                break;
            case "time":
                Time(element, own);
                break;
            case "abbr" when own.HasFlag(ElementMarks.PublishedClass):
                _found.PublicationTimes.Add(element);
                break;
            case "h1":
                _found.FirstHeadings.Add(element);
                break;
            case "h2":
                _found.SecondHeadings.Add(element);
                break;
            case "meta":
                _found.Metas.Add(element);
                break;
            case "link":
                _found.HeadLinks.Add(element);
                break;
            case "script":
                _found.Scripts.Add(element);
                break;
            case "base" when element.HasAttribute("href"):
                _found.Base ??= element;
                break;
        }
    }

    private void Link(Element link, ElementMarks around)
    {
        if (link.HasAttribute("href"))
        {
            _found.Links.Add(link);
        }

        if (around.HasFlag(ElementMarks.Trail))
        {
            _found.TrailLink ??= link;
        }

        if (around.HasFlag(ElementMarks.Byline))
        {
            _found.BylineNames.Add(link);
        }

        var relations = link.GetAttribute("rel");
        if (relations == "author")
        {
            _found.AuthorLinks.Add(link);
        }

        if (around.HasFlag(ElementMarks.Categories) || Relations.Contain(relations, "category"))
        {
            _found.CategoryLinks.Add(link);
        }

        if (Relations.Contain(relations, "tag"))
        {
            _found.TagLinks.Add(link);
        }
    }

    private void Time(Element time, ElementMarks own)
    {
        if (time.HasAttribute("datetime"))
        {
            _found.Times.Add(time);
        }

        if (own.HasFlag(ElementMarks.PublishedClass) || time.HasAttribute("pubdate"))
        {
            _found.PublicationTimes.Add(time);
        }
    }

    private void ByMarks(Element element, ElementMarks own, ElementMarks around)
    {
        if (own == ElementMarks.None)
        {
            return;
        }

        if (own.HasFlag(ElementMarks.Author) || (own.HasFlag(ElementMarks.Name) && around.HasFlag(ElementMarks.Author)))
        {
            _found.MarkedAuthors.Add(element);
        }

        if (own.HasFlag(ElementMarks.AuthorName) && !(element.LocalName == "a" && around.HasFlag(ElementMarks.Byline)))
        {
            _found.BylineNames.Add(element);
        }

        if (own.HasFlag(ElementMarks.PublicationTime) && (_found.PublicationTimes.Count == 0 || _found.PublicationTimes[^1] != element))
        {
            _found.PublicationTimes.Add(element);
        }

        _found.HasLiveBlog |= own.HasFlag(ElementMarks.LiveBlog);
    }
}
