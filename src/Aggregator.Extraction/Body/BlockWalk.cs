using Aggregator.Extraction.Body.Figures;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>The one walk over the tree: makes the page a list of blocks.</summary>
internal sealed class BlockWalk(CancellationToken cancellationToken)
{
    // A page of a million paragraphs is no article, and every later step is linear in blocks.
    private const int MostBlocks = 20_000;

    private readonly List<Block> _blocks = [];
    private readonly List<Region> _regions = [];
    private readonly List<PageImage> _images = [];
    private readonly List<PageEmbed> _embeds = [];
    private readonly HintReader _hints = new();
    private readonly OpenBlock _open = new();

    public static PageBlocks Read(IElement body, CancellationToken cancellationToken)
    {
        var walk = new BlockWalk(cancellationToken);
        walk.EnterRegion(body, null, BlockKind.Text, null);
        return new PageBlocks(walk._blocks, walk._regions, walk._images) { Embeds = walk._embeds };
    }

    private void EnterRegion(IElement element, Region? parent, BlockKind kind, IElement? row)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Close(parent, kind, row);
        var region = new Region(element, parent, _hints.Of(element), _blocks.Count) { Index = _regions.Count };
        _regions.Add(region);
        var inner = kind == BlockKind.Code ? kind : Tags.KindOf(element.LocalName) ?? kind;
        WalkChildren(element, region, inner, element.LocalName == "tr" ? element : row);

        Close(region, inner, element.LocalName == "tr" ? element : row);
        region.EndBlock = _blocks.Count;
        if (parent is not null)
        {
            parent.Characters += region.Characters;
            parent.LinkCharacters += region.LinkCharacters;
        }
    }

    // Children are indexed: NextSibling searches the parent's list each time, which is quadratic.
    private void WalkChildren(INode node, Region region, BlockKind kind, IElement? row)
    {
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length && _blocks.Count < MostBlocks; i++)
        {
            // A cast to the class costs a fraction of one to its interface.
            var child = children[i];
            if (child is Element element)
            {
                if (Tags.Silent.Contains(element.LocalName))
                {
                    NoteMedia(element, region);
                    continue;
                }

                WalkElement(element, region, kind, row);
            }
            else if (child is IText text)
            {
                _open.Append(text, keepSpace: kind == BlockKind.Code);
            }
        }
    }

    private void WalkElement(IElement element, Region region, BlockKind kind, IElement? row)
    {
        switch (element.LocalName)
        {
            case "br":
                if (_open.Break())
                {
                    Close(region, kind, row);
                }

                break;
            case "img" or "amp-img":
                _images.Add(new PageImage(element, region, _blocks.Count));
                break;
            case var name when Tags.Inline.Contains(name):
                WalkInline(element, region, kind, row);
                break;
            default:
                var hasLink = _open.LinkDepth;
                EnterRegion(element, region, kind, row);
                _open.LinkDepth = hasLink;
                break;
        }
    }

    // What is shown without being text: for the HTML. A picture that a script would load stands in a noscript once more.
    private void NoteMedia(IElement element, Region region)
    {
        if (element.LocalName == "noscript")
        {
            _images.AddRange(element.GetElementsByTagName("img").Select(image => new PageImage(image, region, _blocks.Count)));
        }
        else if (EmbedMarkup.IsEmbed(element.LocalName))
        {
            _embeds.Add(new PageEmbed(element, region, _blocks.Count));
        }
    }

    private void WalkInline(IElement element, Region region, BlockKind kind, IElement? row)
    {
        var hints = element.Attributes.Length == 0 ? RegionHints.None : _hints.Of(element);
        if (hints.HasFlag(RegionHints.Hidden) && element.LocalName != "a")
        {
            return;
        }

        if (hints.HasFlag(RegionHints.Caption) && !region.Hints.HasFlag(RegionHints.Caption) && FigureCaption.IsNamed(element))
        {
            // A caption set in line with the text, as Korean portals do, is a block of its own.
            Close(region, kind, row);
            WalkChildren(element, region, BlockKind.Caption, row);
            Close(region, BlockKind.Caption, row);
            return;
        }

        var isLink = element.LocalName == "a" && element.HasAttribute("href");
        var isStrong = element.LocalName is "b" or "strong" or "em" or "i";
        _open.Enter(isLink, isStrong);
        var before = _open.Length;
        WalkChildren(element, region, kind, row);
        _open.Leave(isLink, isStrong, before, isLink ? RegionHints.None : hints);
    }

    private void Close(Region? region, BlockKind kind, IElement? row)
    {
        if (region is null || _open.Length == 0 || _open.IsPattern)
        {
            _open.Clear();
            return;
        }

        var block = _open.Close(_blocks.Count, region, kind, row);
        _blocks.Add(block);
        region.Characters += block.Length;
        region.LinkCharacters += block.LinkCharacters;
    }
}
