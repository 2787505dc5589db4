using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>The text a person would copy out of HTML: a paragraph a block, parted by a blank line.</summary>
public static class HtmlText
{
    /// <summary>Parses a fragment and gives its text.</summary>
    public static Task<string> OfAsync(string html, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The text of a tree that is parsed already.</summary>
    public static string Of(INode root) => throw new NotImplementedException();
}
