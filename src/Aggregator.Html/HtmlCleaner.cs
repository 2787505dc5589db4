using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>Turns untrusted HTML into HTML that may be republished: what <see cref="AllowList"/> names, with absolute addresses, and nothing else.</summary>
public static class HtmlCleaner
{
    /// <summary>Parses a fragment and cleans it.</summary>
    /// <param name="html">A fragment as a publisher sent it; any bytes of any quality.</param>
    /// <param name="baseUrl">What relative addresses are resolved against; null leaves them out, as nobody could follow them.</param>
    /// <returns>A well-formed fragment; empty when nothing may stay.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; hostile HTML can make the parse quadratic, so give it a deadline.</exception>
    public static Task<string> CleanAsync(string html, Uri? baseUrl, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Cleans a tree that is parsed already; the tree is left as it was.</summary>
    public static string Clean(INode root, Uri? baseUrl) => throw new NotImplementedException();
}
