using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds.Reading;

/// <summary>The paragraphs of texts without markup: to HTML a line end is a space, and all of them would be one.</summary>
/// <remarks>
/// One rule both ways: a blank line of a plain text parts paragraphs. So what is one paragraph to HTML in spite of blank lines is not written as plain text where
/// there is a choice, and paragraphs of nothing but text are, where there is none (JSON Feed's summary).
/// </remarks>
internal static partial class PlainParagraphs
{
    private const string Opening = "<p>";
    private const string Closing = "</p>";

    /// <summary>Plain text as an HTML fragment: blank lines part paragraphs.</summary>
    /// <param name="keepsLines">Whether a single line end is meant: not where writers wrap and indent what they write.</param>
    public static string ToHtml(string text, bool keepsLines) => Parted(PlainText.ToHtml(text), keepsLines);

    /// <summary>The same for a fragment that has no tags; one with tags, or of one line, stays as it is.</summary>
    [return: NotNullIfNotNull(nameof(html))]
    public static string? Parted(string? html, bool keepsLines)
    {
        if (html is null || !html.AsSpan().ContainsAny('\n', '\r') || html.Contains('<', StringComparison.Ordinal))
        {
            return html;
        }

        var paragraphs = BlankLine().Split(html.Trim());
        if (keepsLines)
        {
            paragraphs = [.. paragraphs.Select(paragraph => LineEnd().Replace(paragraph, "<br/>"))];
        }

        return paragraphs.Length == 1 ? paragraphs[0] : string.Concat(paragraphs.Select(paragraph => Opening + paragraph + Closing));
    }

    /// <summary>Whether a text holds a blank line, so that reading it as plain text would part it.</summary>
    public static bool AreIn(string text) => BlankLine().IsMatch(text);

    /// <summary>The plain text that reading makes exactly this fragment of, line ends not kept; null when there is none.</summary>
    public static string? TextIn(string html) => WrittenText.PlainIn(Joined(html)) is { } text && ToHtml(text, keepsLines: false) == html ? text : null;

    // Paragraphs of nothing but text are plain text with blank lines between; anything else stays as it is.
    private static string Joined(string html) => html.StartsWith(Opening, StringComparison.Ordinal) && html.EndsWith(Closing, StringComparison.Ordinal)
        ? html[Opening.Length..^Closing.Length].Replace(Closing + Opening, "\n\n", StringComparison.Ordinal)
        : html;

    [GeneratedRegex(@"(?>\r\n|\r|\n)(?:[ \t]*(?>\r\n|\r|\n))+", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"\r\n|\r|\n", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();
}
