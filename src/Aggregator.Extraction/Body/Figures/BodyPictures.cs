namespace Aggregator.Extraction.Body.Figures;

/// <summary>The pictures that belong to a body: those that stand in its text, and the one above it; each once, however many sizes of it the page has.</summary>
internal sealed class BodyPictures
{
    private const int Most = 60;
    private const int LongestLabel = 20;
    private const double TeaserLinks = 0.4;
    private const RegionHints Apart = RegionHints.Foreign | RegionHints.Byline | RegionHints.Hidden;

    private readonly PageBlocks _page;
    private readonly BodySpan _span;
    private readonly HintReader _hints = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<PageImage> _chosen = [];
    private readonly string? _leadKey;

    private BodyPictures(PageBlocks page, BodySpan span, Uri? lead)
    {
        _page = page;
        _span = span;
        _leadKey = lead is null ? null : PictureKey.Of(lead.AbsoluteUri);
    }

    /// <summary>In document order.</summary>
    /// <param name="lead">The picture that stands for the article, so that it is recognised above the text; null when it is not known.</param>
    public static IReadOnlyList<PageImage> Of(PageBlocks page, BodySpan span, Uri? lead)
    {
        var pictures = new BodyPictures(page, span, lead);
        pictures.TakeFromText();
        pictures.TakeFromAbove();
        return pictures._chosen;
    }

    private void TakeFromText()
    {
        foreach (var image in _page.Images)
        {
            if (_chosen.Count < Most && (_span.Holds(image.Region, image.NextBlock, Apart) || IsFigureAtTheEnd(image)) && KeyOf(image) is { } key
                && !IsTeaser(image, key) && _keys.Add(key))
            {
                _chosen.Add(image);
            }
        }
    }

    // Behind the last paragraph stand the pictures of other articles too; those that are called figures and have a caption are mostly this one's.
    private bool IsFigureAtTheEnd(PageImage image) =>
        image.NextBlock > _span.Last.Index && image.NextBlock <= _span.Around.EndBlock && BodySpan.IsWithin(image.Region, _span.Around, Apart)
            && image.Region.UpTo(_span.Around).Any(region => region.Element.LocalName == "figure");

    // Between headline and text stands what the page opens with, often outside of the element that holds the text. One, so that the HTML has it as the page does.
    private void TakeFromAbove()
    {
        if (_chosen.Exists(image => image.NextBlock <= _span.First.Index) || (_leadKey is not null && _keys.Contains(_leadKey)))
        {
            return;
        }

        var headline = HeadlineAbove();
        foreach (var image in _page.Images)
        {
            if (image.NextBlock > _span.First.Index)
            {
                return;
            }

            if (IsAbove(image) && KeyOf(image) is { } key
                && (key == _leadKey || (image.NextBlock > headline && IsInFigure(image) && !IsTeaser(image, key))))
            {
                _chosen.Insert(0, image);
                return;
            }
        }
    }

    private int HeadlineAbove()
    {
        for (var i = _span.First.Index - 1; i >= 0; i--)
        {
            if (_page.Blocks[i].HeadingLevel == 1)
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private bool IsAbove(PageImage image)
    {
        var outer = image.Region.UpTo(null).FirstOrDefault(region => region.FirstBlock <= _span.Around.FirstBlock && region.EndBlock >= _span.Around.EndBlock);
        return outer is not null && BodySpan.IsWithin(image.Region, outer, Apart);
    }

    private static bool IsInFigure(PageImage image) => image.Region.UpTo(null).Any(region => region.Element.LocalName == "figure");

    private string? KeyOf(PageImage image) =>
        ImageAddress.Of(image.Element) is { } address && !Decoration.Is(image.Element, address, _hints) ? PictureKey.Of(address) : null;

    // The nearest element with words that are no caption: when they are links, the picture is theirs and leads to another article.
    private bool IsTeaser(PageImage image, string key)
    {
        if (key == _leadKey)
        {
            return false;
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

    private (int Letters, int Linked) WordsIn(Region region)
    {
        var letters = 0;
        var linked = 0;
        for (var i = region.FirstBlock; i < region.EndBlock; i++)
        {
            var block = _page.Blocks[i];
            var isBeside = block.Region.UpTo(region.Parent).Any(step => (step.Hints & (RegionHints.Caption | RegionHints.Share)) != 0);
            letters += isBeside ? 0 : block.Length;
            linked += isBeside ? 0 : block.LinkCharacters;
        }

        return (letters, linked);
    }
}
