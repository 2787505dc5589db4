using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Aggregator.Extraction.Decoding;

/// <summary>Bytes of a page to text.</summary>
internal static partial class PageDecoding
{
    // Where browsers stop looking for a label; some pages have kilobytes of comments before it.
    private const int LabelBytes = 4096;

    /// <summary>Byte order mark, then valid UTF-8, then the label of the header, then of the page, then Windows-1252.</summary>
    public static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        if (EncodingOfMark(body) is var (marked, length))
        {
            return marked.GetString(body[length..]);
        }

        // Labels lie, UTF-8 does not: text of another encoding is hardly ever valid UTF-8 by chance. ISO-2022 is all ASCII bytes, so there the label decides.
        var label = LabelIn(contentType) ?? LabelIn(Encoding.Latin1.GetString(body[..Math.Min(body.Length, LabelBytes)]));
        var isEscaped = label?.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) ?? false;
        if (!isEscaped && IsUtf8(body))
        {
            return Encoding.UTF8.GetString(body);
        }

        return (EncodingOf(label) ?? CodePage(1252) ?? Encoding.Latin1).GetString(body);
    }

    private static (Encoding Encoding, int Length)? EncodingOfMark(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    // A body cut at the size limit may end within a character; after nothing but ASCII such an end is a letter of Latin-1.
    private static bool IsUtf8(ReadOnlySpan<byte> body)
    {
        if (Utf8.IsValid(body))
        {
            return true;
        }

        for (var back = 1; back <= Math.Min(3, body.Length); back++)
        {
            if (body[^back] >= 0xC0)
            {
                return Utf8.IsValid(body[..^back]) && !Ascii.IsValid(body[..^back]);
            }
        }

        return false;
    }

    private static string? LabelIn(string? text) => text is not null && Label().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("""charset\s*=\s*["']?\s*([A-Za-z0-9_:\-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    private static Encoding? EncodingOf(string? label) => label?.ToLowerInvariant() switch
    {
        null => null,
        "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" => Encoding.UTF8,
        "iso-8859-1" or "latin1" or "iso8859-1" or "us-ascii" or "ascii" => CodePage(1252),
        "iso-8859-9" or "latin5" => CodePage(1254),
        "ks_c_5601-1987" or "euc-kr" or "korean" or "ksc5601" or "cp949" or "ms949" or "uhc" => CodePage(949),
        "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" => CodePage(54936),
        "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "windows-31j" or "ms932" => CodePage(932),
        "big5-hkscs" or "big5" => CodePage(950),
        "tis-620" => CodePage(874),
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other) ?? Known(other),
    };

    private static Encoding? CodePage(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage);

    private static Encoding? Known(string label) =>
        Array.Find(Encoding.GetEncodings(), known => string.Equals(known.Name, label, StringComparison.OrdinalIgnoreCase))?.GetEncoding();
}
