using Aggregator.Extraction.Body.Figures;
using Aggregator.Extraction.Metadata;
using Aggregator.Html;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>The HTML of a body: the page's own elements, pruned to what is kept, with the figures and embeds that stand between.</summary>
/// <param name="Html">Clean, with absolute addresses.</param>
/// <param name="Lead">The address at which the HTML shows the picture that stands for the article; null when it does not.</param>
internal sealed record ArticleMarkup(string Html, Uri? Lead)
{
    // What is shown as a stamp stands for nothing.
    private const int NarrowestLead = 300;

    /// <summary>The page's tree is left as it was.</summary>
    /// <param name="lead">The picture that stands for the article: it is in the HTML where the page shows it, and once; null when there is none.</param>
    public static ArticleMarkup Of(PageFacts facts, ArticleBody body, Uri? lead)
    {
        var span = new BodySpan(facts.Page, body);
        var kept = new KeptNodes(body.Blocks);
        var pictures = BodyPictures.Of(facts.Page, span, facts.BaseUrl, lead);
        foreach (var figure in FigureFinder.Of(facts.Page, span, pictures, kept))
        {
            kept.Insert(figure.Place, FigureMarkup.Of(facts.Document, figure));
        }

        foreach (var embed in BodyEmbeds.Of(facts.Page, span))
        {
            if (EmbedMarkup.Of(facts.Document, embed) is { } markup)
            {
                kept.Insert(embed, markup);
            }
        }

        var root = Directed(facts.Document, MarkupCopy.Of(facts.Document, facts.Page, kept), body);
        return new ArticleMarkup(HtmlCleaner.Clean(root, facts.BaseUrl), Shown(facts, pictures, lead));
    }

    private static Uri? Shown(PageFacts facts, IReadOnlyList<PageImage> pictures, Uri? lead)
    {
        var key = lead is null ? null : PictureKey.Of(lead.AbsoluteUri);
        var address = pictures.Where(picture => !(int.TryParse(picture.Element.GetAttribute("width"), out var width) && width < NarrowestLead))
            .Select(picture => ImageAddress.Of(picture.Element)).FirstOrDefault(address => address is not null && PictureKey.Of(address) == key);
        return facts.Resolve(address);
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
