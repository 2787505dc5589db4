using AngleSharp.Dom;
using Aggregator.Extraction.Body.Figures;
using Aggregator.Extraction.Metadata;
using Aggregator.Html;

namespace Aggregator.Extraction.Body;

/// <summary>The HTML of a body: the page's own elements, pruned to what is kept, with the figures and embeds that stand between.</summary>
internal static class ArticleMarkup
{
    /// <summary>Clean HTML with absolute addresses; the page's tree is left as it was.</summary>
    /// <param name="lead">The picture that stands for the article: it is in the HTML where the page shows it, and once; null when there is none.</param>
    public static string Of(PageFacts facts, ArticleBody body, Uri? lead)
    {
        var span = new BodySpan(facts.Page, body);
        var text = WaysTo(body.Blocks.SelectMany(block => block.Leaves));
        var pictures = BodyPictures.Of(facts.Page, span, facts.BaseUrl, lead);
        var inserts = new Dictionary<INode, IElement>();
        foreach (var figure in FigureFinder.Of(facts.Page, span, pictures, text))
        {
            inserts[figure.Place] = FigureMarkup.Of(facts.Document, figure);
        }

        foreach (var embed in BodyEmbeds.Of(facts.Page, span))
        {
            if (EmbedMarkup.Of(facts.Document, embed) is { } markup)
            {
                inserts[embed] = markup;
            }
        }

        var root = MarkupCopy.Of(facts.Document, facts.Page.Regions[0].Element, body, text, inserts);
        return HtmlCleaner.Clean(Directed(facts.Document, root, body), facts.BaseUrl);
    }

    private static HashSet<INode> WaysTo(IEnumerable<INode> leaves)
    {
        var ways = new HashSet<INode>();
        foreach (var leaf in leaves)
        {
            for (var node = leaf; node is not null && ways.Add(node); node = node.Parent)
            {
            }
        }

        return ways;
    }

    // The page says its direction far above the text, where it would be lost.
    private static IElement Directed(IDocument document, IElement root, ArticleBody body)
    {
        if (!Script.IsRightToLeft(body.Blocks))
        {
            return root;
        }

        root.SetAttribute("dir", "rtl");
        var outer = document.CreateElement("div");
        outer.AppendChild(root);
        return outer;
    }
}
