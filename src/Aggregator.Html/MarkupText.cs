using System.Text;

namespace Aggregator.Html;

/// <summary>Text and attribute values, escaped, without what XML or the parser's own clean-up would not give back.</summary>
internal static class MarkupText
{
    /// <summary>A whole text as a fragment: escaped, and without white space at its ends.</summary>
    public static string Escaped(string text)
    {
        var written = new StringBuilder(text.Length);
        Append(written, text, inAttribute: false);
        return written.ToString().Trim();
    }

    /// <summary>Appends escaped text; characters outside XML's (controls, lone surrogates) are left out, and every line end is a line feed.</summary>
    public static void Append(StringBuilder written, ReadOnlySpan<char> text, bool inAttribute)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '&':
                    written.Append("&amp;");
                    break;
                case '<':
                    written.Append("&lt;");
                    break;
                case '>':
                    written.Append("&gt;");
                    break;
                case '"' when inAttribute:
                    written.Append("&quot;");
                    break;
                case '\r':
                    // A parser turns CR LF and CR into LF before it looks at them, so a CR out of "&#13;" would not stay.
                    written.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
                    break;
                case >= ' ' and < '\ud800' or '\t' or '\n':
                    written.Append(character);
                    break;
                default:
                    i += AppendRare(written, text[i..]) - 1;
                    break;
            }
        }
    }

    /// <summary>A text without the characters that are left out of what is written.</summary>
    public static string Writable(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '\ud7ff'))
        {
            return text;
        }

        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and < '\ud800' or '\t' or '\n' or '\r')
            {
                written.Append(text[i]);
            }
            else
            {
                i += AppendRare(written, text.AsSpan(i)) - 1;
            }
        }

        return written.ToString();
    }

    private static int AppendRare(StringBuilder written, ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
        {
            written.Append(text[..2]);
            return 2;
        }

        if (text[0] is >= '\ue000' and <= '\ufffd')
        {
            written.Append(text[0]);
        }

        return 1;
    }
}
