using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Html;

/// <summary>Parses fragments of any quality, so that a token can stop it.</summary>
internal static class HtmlFragment
{
    // AngleSharp's fragment parser is synchronous, and hostile HTML keeps it busy for minutes; its document parser looks at the token. An explicit body keeps
    // leading white space, styles and comments out of the head, and a frameset from replacing the body.
    private const string Opening = "<!DOCTYPE html><body>";

    /// <summary>The body that holds the fragment.</summary>
    public static async Task<INode> ParseAsync(string html, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // MaximumDepth stays at the default of 512: everything that walks the tree relies on it.
        var options = new HtmlParserOptions { SkipComments = true, SkipScriptText = true, DisableElementPositionTracking = true };
        var document = await new HtmlParser(options).ParseDocumentAsync(Opening + html, cancellationToken);
        return document.Body ?? (INode)document;
    }
}
