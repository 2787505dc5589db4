using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>A stretch of text that a browser shows as one paragraph: what every candidate keeps or drops as a whole.</summary>
internal sealed class Block
{
    private Phrases? _phrases;

    /// <summary>Place in document order.</summary>
    public required int Index { get; init; }

    /// <summary>White space collapsed, except in code.</summary>
    public required string Text { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>The innermost block-level element around the text.</summary>
    public required Region Region { get; init; }

    /// <summary>The text nodes the block is made of, in document order.</summary>
    public required IReadOnlyList<INode> Leaves { get; init; }

    /// <summary>Characters inside of links.</summary>
    public required int LinkCharacters { get; init; }

    /// <summary>Hints of inline elements that hold nearly all of the text, such as a <c>span class="caption"</c>.</summary>
    public required RegionHints InlineHints { get; init; }

    /// <summary>The nearest table row; null outside of tables.</summary>
    public required IElement? Row { get; init; }

    /// <summary>1 to 6 for headings, else 0.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>All of the text stands in bold or italics: a poor man's heading, or a note.</summary>
    public bool IsEmphasised { get; init; }

    /// <summary>How the block says that it is not of the text; looked for when first asked.</summary>
    public Phrases Phrases => _phrases ??= BoilerplatePhrases.Of(Text);

    public int Length => Text.Length;

    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkCharacters / Text.Length);

    /// <summary>Length where a Han, Hangul or Kana character counts for two and a half: as much text as that many Latin letters.</summary>
    public int Weight { get; init; }

    /// <summary>Ends as a sentence does.</summary>
    public bool EndsAsSentence { get; init; }
}
