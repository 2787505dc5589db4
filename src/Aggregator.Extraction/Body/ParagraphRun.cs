using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>Gathers text that flows in an element into paragraphs, one a block.</summary>
/// <param name="to">The element of the copy that is being filled.</param>
/// <param name="needsParagraph">Loose text is set into paragraphs; else it stands in the element itself.</param>
internal sealed class ParagraphRun(IDocument document, IElement to, bool needsParagraph)
{
    private IElement? _paragraph;
    private int _block = -1;
    private Gap _gap;

    /// <summary>Notes what stands between two pieces of a paragraph although it is no text of a block: a line break, or white space.</summary>
    public void Skip(INode node) => _gap = (Gap)Math.Max((int)_gap, (int)GapOf(node));

    /// <summary>What comes next is no part of the paragraph.</summary>
    public void End() => _paragraph = null;

    /// <summary>The element for the next piece of text.</summary>
    /// <param name="block">Index of its block; another than before starts another paragraph.</param>
    public IElement For(int block)
    {
        if (_paragraph is null || block != _block)
        {
            _paragraph = needsParagraph ? (IElement)to.AppendChild(document.CreateElement("p")) : to;
            _block = block;
        }
        else
        {
            AppendGap(document, _gap, _paragraph);
        }

        _gap = Gap.None;
        return _paragraph;
    }

    /// <summary>Writes a skipped node for the gap it makes in a phrase.</summary>
    public static void AppendGap(IDocument document, INode node, IElement phrase) => AppendGap(document, GapOf(node), phrase);

    private static void AppendGap(IDocument document, Gap gap, IElement to)
    {
        if (gap != Gap.None)
        {
            to.AppendChild(gap == Gap.Break ? document.CreateElement("br") : document.CreateTextNode(" "));
        }
    }

    private static Gap GapOf(INode node) => node switch
    {
        IElement { LocalName: "br" } => Gap.Break,
        IText text when text.Data.Length > 0 && string.IsNullOrWhiteSpace(text.Data) => Gap.Space,
        IElement element when Tags.Inline.Contains(element.LocalName) && element.ChildNodes.Length == 1 => GapOf(element.ChildNodes[0]),
        _ => Gap.None,
    };

    private enum Gap
    {
        None,
        Space,
        Break,
    }
}
