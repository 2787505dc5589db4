using System.Text;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>The comments of RFC 822 dates: "09 (nested (comment) Mar) Feb 2006" says nothing of March.</summary>
internal static class DateComments
{
    /// <summary>The text without its comments, which nest and escape; the whole text when one is never closed.</summary>
    public static string Without(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
        {
            return text;
        }

        var outside = new StringBuilder(text.Length);
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] == '(' ? 1 : 0;
            if (depth == 0)
            {
                outside.Append(text[at]);
            }
            else if (text[at] == ')' && --depth == 0)
            {
                outside.Append(' ');
            }
            else if (text[at] == '\\')
            {
                at++;
            }
        }

        return depth == 0 ? outside.ToString() : text;
    }
}
