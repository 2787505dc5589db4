using System.Text;

namespace Aggregator.Search;

/// <summary>Text of an article with the words that a query found marked.</summary>
/// <param name="Text">As the article has it, cut at blanks; "…" where something is left out.</param>
/// <param name="Marks">Where the words stand, in order, without overlaps.</param>
public sealed record HighlightedText(string Text, IReadOnlyList<(int Start, int End)> Marks)
{
    /// <summary>As HTML: <c>&lt;mark&gt;</c> around the words, all else escaped.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Text.Length + (Marks.Count * 13));
        var done = 0;
        foreach (var (start, end) in Marks)
        {
            Escape(html, Text.AsSpan(done, start - done));
            html.Append("<mark>");
            Escape(html, Text.AsSpan(start, end - start));
            html.Append("</mark>");
            done = end;
        }

        Escape(html, Text.AsSpan(done));
        return html.ToString();
    }

    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            _ = sign switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(sign),
            };
        }
    }
}
