using AngleSharp.Dom;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>Gives each picture of a body its place and its caption.</summary>
internal sealed class FigureFinder
{
    private readonly PageBlocks _page;
    private readonly KeptNodes _kept;
    private readonly FigureCaption _captions;
    private readonly Dictionary<INode, int> _picturesIn = [];

    private FigureFinder(PageBlocks page, BodySpan span, KeptNodes kept)
    {
        _page = page;
        _kept = kept;
        _captions = new FigureCaption(page, span);
    }

    /// <summary>In document order.</summary>
    public static IReadOnlyList<Figure> Of(PageBlocks page, BodySpan span, IReadOnlyList<PageImage> pictures, KeptNodes kept)
    {
        var finder = new FigureFinder(page, span, kept);
        foreach (var picture in pictures)
        {
            for (INode? node = picture.Element; node is not null; node = node.Parent)
            {
                finder._picturesIn[node] = finder._picturesIn.GetValueOrDefault(node) + 1;
            }
        }

        return Merged([.. pictures.Select(finder.FigureOf)]);
    }

    // Up to the first element that has a caption; where none has, as far as nothing else is in it.
    private Figure FigureOf(PageImage image)
    {
        var picture = image.Element;
        var place = picture;
        for (var element = picture; element is not null && IsFree(element, mostPictures: 1); element = element.ParentElement)
        {
            place = element;
            if (CaptionIn(element) is { Count: > 0 } caption)
            {
                return new Figure(OutOfRow(element, picture), [picture], caption);
            }
        }

        // Several pictures over one caption.
        return place.ParentElement is { } shared && shared.LocalName == "figure" && IsFree(shared, int.MaxValue)
            ? new Figure(shared, [picture], CaptionIn(shared)) : new Figure(OutOfRow(place, picture), [picture], _captions.At(image.NextBlock, picture, place.ParentElement));
    }

    // A row is no place: either all of its table makes way for the figure, or the cell does.
    private IElement OutOfRow(IElement place, IElement picture)
    {
        if (place.LocalName is not ("tr" or "tbody" or "thead" or "tfoot") || place.Closest("table") is not { } table)
        {
            return place;
        }

        return IsFree(table, mostPictures: 1) ? table : picture.Closest("td, th") ?? picture;
    }

    private bool IsFree(IElement element, int mostPictures) =>
        !_kept.HoldsText(element) && _picturesIn.GetValueOrDefault(element) <= mostPictures && element.LocalName is not ("body" or "article" or "main");

    private IReadOnlyList<string> CaptionIn(IElement element) => _page.RegionOf(element) is { } region ? _captions.In(region) : [];

    private static List<Figure> Merged(List<Figure> figures)
    {
        var merged = new List<Figure>();
        foreach (var figure in figures)
        {
            if (merged.Count > 0 && merged[^1].Place == figure.Place)
            {
                merged[^1] = figure with { Pictures = [.. merged[^1].Pictures, .. figure.Pictures] };
            }
            else
            {
                merged.Add(figure);
            }
        }

        return merged;
    }
}
