using System.Buffers;
using System.Globalization;
using System.Text;

namespace Aggregator.Deduplication.Addresses;

/// <summary>One spelling for every character of a path or query (RFC 3986 section 6.2.2).</summary>
internal static class PercentEncoding
{
    private static readonly SearchValues<char> Unchanged = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?#[]|^");

    /// <summary>Decodes what needs no encoding, encodes what does, in upper-case hexadecimal; a percent sign that encodes nothing is encoded itself.</summary>
    public static string Normalise(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(Unchanged) < 0)
        {
            return text;
        }

        var normal = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '%')
            {
                i += AppendEncoded(normal, text.AsSpan(i));
                continue;
            }

            // A lone surrogate reads as U+FFFD, whose encoding stands for itself from then on.
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (rune.IsAscii && Unchanged.Contains((char)rune.Value))
            {
                normal.Append((char)rune.Value);
            }
            else
            {
                AppendBytes(normal, utf8[..rune.EncodeToUtf8(utf8)]);
            }

            i += length;
        }

        return normal.ToString();
    }

    private static int AppendEncoded(StringBuilder normal, ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !byte.TryParse(text.Slice(1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            normal.Append("%25");
            return 1;
        }

        if (char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~')
        {
            normal.Append((char)value);
        }
        else
        {
            AppendBytes(normal, [value]);
        }

        return 3;
    }

    private static void AppendBytes(StringBuilder normal, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            normal.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }
    }
}
