using Aggregator.Html;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>The pictures that belong to a body: those that stand in its text, and the one above it; each once, however many sizes of it the page has.</summary>
internal sealed class BodyPictures
{
    private const int Most = 60;

    // Bounds for pages made to cost: no article has more images, no box around a picture more blocks.
    private const int MostImages = 2000;
    private const int MostBlocks = 60;

    private const int LongestLabel = 20;
    private const double TeaserLinks = 0.4;
    private const int NearTheText = 15;
    private const RegionHints Apart = RegionHints.Foreign | RegionHints.Byline | RegionHints.Hidden;

    // What stands for the article is its picture, though it be in a "teaser-image", a "carousel" or a "promo".
    private const RegionHints ApartFromLead = RegionHints.Navigation | RegionHints.Comments | RegionHints.Footer | RegionHints.Byline;

    private readonly PageBlocks _page;
    private readonly BodySpan _span;
    private readonly Uri? _baseUrl;
    private readonly HintReader _hints = new();
    private readonly Dictionary<PageImage, string?> _keyOf = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<PageImage> _chosen = [];
    private readonly string? _leadKey;

    private BodyPictures(PageBlocks page, BodySpan span, Uri? baseUrl, Uri? lead)
    {
        _page = page;
        _baseUrl = baseUrl;
        _span = span;
        _leadKey = lead is null ? null : PictureKey.Of(lead.AbsoluteUri);
    }

    /// <summary>In document order.</summary>
    /// <param name="lead">The picture that stands for the article, so that it is recognised above the text; null when it is not known.</param>
    public static IReadOnlyList<PageImage> Of(PageBlocks page, BodySpan span, Uri? baseUrl, Uri? lead)
    {
        var pictures = new BodyPictures(page, span, baseUrl, lead);
        pictures.TakeFromText();
        pictures.TakeFromAbove();
        return pictures._chosen;
    }

    private void TakeFromText()
    {
        foreach (var image in _page.Images.Take(MostImages))
        {
            if (_chosen.Count < Most && (_span.Holds(image.Region, image.NextBlock, Apart) || IsFigureAtTheEnd(image) || IsLeadInText(image)) && KeyOf(image) is { } key
                && !IsTeaser(image, key) && _keys.Add(key))
            {
                _chosen.Add(image);
            }
        }
    }

    private bool IsLeadInText(PageImage image) => _leadKey is not null && _span.Holds(image.Region, image.NextBlock, ApartFromLead) && KeyOf(image) == _leadKey;

    // Behind the last paragraph stand the pictures of other articles too; those that are called figures and have a caption are mostly this one's.
    private bool IsFigureAtTheEnd(PageImage image) =>
        image.NextBlock > _span.Last.Index && image.NextBlock <= _span.Around.EndBlock && _span.IsWithin(image.Region, _span.Around, Apart)
            && image.Region.UpTo(_span.Around).Any(region => region.Element.LocalName == "figure");

    // Between headline and text stands what the page opens with, often outside of the element that holds the text. One, so that the HTML has it as the page does.
    private void TakeFromAbove()
    {
        if (Opening() is not { } opening || KeyOf(opening) is not { } key)
        {
            return;
        }

        var again = _chosen.Find(image => KeyOf(image) == key);
        if (again is not null && HasCaption(opening) && !HasCaption(again))
        {
            _chosen.Remove(again);
            _chosen.Insert(0, opening);
        }
        else if (again is null && (key == _leadKey || !_chosen.Exists(image => image.NextBlock <= _span.First.Index || KeyOf(image) == _leadKey)))
        {
            _chosen.Insert(0, opening);
        }
    }

    private PageImage? Opening()
    {
        var headline = _span.Headline < 0 ? int.MaxValue : _span.Headline;
        return _page.Images.Take(MostImages).TakeWhile(image => image.NextBlock <= _span.First.Index).FirstOrDefault(image =>
            (image.NextBlock > headline || image.NextBlock > _span.First.Index - NearTheText || IsInArticle(image))
                && IsAbove(image, ApartFromLead) && KeyOf(image) is { } key
                && (key == _leadKey || (image.NextBlock > headline && IsInFigure(image) && IsAbove(image, Apart) && !IsTeaser(image, key))));
    }

    private bool IsAbove(PageImage image, RegionHints apart)
    {
        var outer = image.Region.UpTo(null).FirstOrDefault(region => region.FirstBlock <= _span.Around.FirstBlock && region.EndBlock >= _span.Around.EndBlock);
        return outer is not null && _span.IsWithin(image.Region, outer, apart);
    }

    private bool IsInArticle(PageImage image) =>
        image.Region.UpTo(null).Any(region => region.Element.LocalName == "article" && region.Contains(_span.First));

    private static bool IsInFigure(PageImage image) => image.Region.UpTo(null).Any(region => region.Element.LocalName == "figure");

    // The lead may say any size of itself: "16" and "9" have been seen, which is its shape.
    private string? KeyOf(PageImage image)
    {
        if (!_keyOf.TryGetValue(image, out var key))
        {
            _keyOf[image] = key = ReadKey(image);
        }

        return key;
    }

    private string? ReadKey(PageImage image)
    {
        if (ImageAddress.Of(image.Element) is not { } address || AbsoluteUrl.Resolve(address, _baseUrl) is null)
        {
            return null;
        }

        var key = PictureKey.Of(address);
        return (key == _leadKey ? Decoration.IsPixel(image.Element, address) : Decoration.Is(image.Element, address, _hints)) ? null : key;
    }

    // The nearest element with words that are no caption: when they are links, the picture is theirs and leads to another article.
    private bool IsTeaser(PageImage image, string key)
    {
        if (key == _leadKey)
        {
            return false;
        }

        if (LeadsToAnotherPage(image.Element) && !HasCaption(image))
        {
            return true;
        }

        foreach (var region in image.Region.UpTo(_span.Around))
        {
            if (_span.IsKeptIn(region))
            {
                return false;
            }

            var (letters, linked) = WordsIn(region);
            if (letters >= LongestLabel)
            {
                return linked > letters * TeaserLinks;
            }
        }

        return false;
    }

    // A page of the same site; to the picture itself, larger, or to whose picture it is, one may link.
    private bool LeadsToAnotherPage(IElement image) =>
        image.Closest("a[href]")?.GetAttribute("href") is { } target && AbsoluteUrl.Resolve(target, _baseUrl) is { } url
            && url.Host == _baseUrl?.Host && url.AbsolutePath.Length > 1 && !FigureMarkup.IsPicture(target)
            && url.AbsolutePath != _baseUrl.AbsolutePath && !url.AbsolutePath.StartsWith(_baseUrl.AbsolutePath, StringComparison.Ordinal);

    private bool HasCaption(PageImage image) =>
        image.Region.UpTo(null).FirstOrDefault(region => region.Element.LocalName == "figure") is { } figure
            && _page.Blocks.Skip(figure.FirstBlock).Take(Math.Min(figure.EndBlock - figure.FirstBlock, MostBlocks)).Any(block => block.Kind == BlockKind.Caption);

    private (int Letters, int Linked) WordsIn(Region region)
    {
        var letters = 0;
        var linked = 0;
        for (var i = region.FirstBlock; i < Math.Min(region.EndBlock, region.FirstBlock + MostBlocks); i++)
        {
            var block = _page.Blocks[i];
            var isBeside = block.Kind == BlockKind.Caption
                || block.Region.UpTo(region.Parent).Any(step => (step.Hints & (RegionHints.Caption | RegionHints.Share)) != 0 && step.Element.LocalName != "figure");
            letters += isBeside ? 0 : block.Length;
            linked += isBeside ? 0 : block.LinkCharacters;
        }

        return (letters, linked);
    }
}
