using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>Turns untrusted HTML into HTML that may be republished: what <see cref="AllowList"/> names, with absolute addresses, and nothing else.</summary>
/// <remarks>
/// The result is well-formed XML too (void elements end with <c>/&gt;</c>, attributes have values, no named entity but the five of XML), so that it survives
/// Atom's xhtml as well as escaping; and it is a fixed point: cleaning it again gives the same characters.
/// </remarks>
public static class HtmlCleaner
{
    /// <summary>Parses a fragment and cleans it.</summary>
    /// <param name="html">A fragment as a publisher sent it; any bytes of any quality.</param>
    /// <param name="baseUrl">What relative addresses are resolved against; null leaves them out, as nobody could follow them.</param>
    /// <returns>A well-formed fragment; empty when nothing may stay.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; hostile HTML can make the parse quadratic, so give it a deadline.</exception>
    public static async Task<string> CleanAsync(string html, Uri? baseUrl, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (!html.AsSpan().ContainsAny('<', '&'))
        {
            return MarkupText.Escaped(html);   // most titles and summaries: no markup, so no parser
        }

        var body = await HtmlFragment.ParseAsync(html, cancellationToken);
        return Clean(body, baseUrl);
    }

    /// <summary>Cleans what is inside a node that is parsed already; the tree is left as it was.</summary>
    /// <param name="root">Its children are written, not itself: a document, a body, or the element that was found to hold the article.</param>
    /// <param name="baseUrl">What relative addresses are resolved against; null leaves them out.</param>
    /// <returns>A well-formed fragment; empty when nothing may stay.</returns>
    public static string Clean(INode root, Uri? baseUrl)
    {
        ArgumentNullException.ThrowIfNull(root);
        var walk = new CleanWalk(baseUrl);
        walk.Children(root);
        return walk.Result;
    }
}
