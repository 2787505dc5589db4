using System.Collections.Frozen;
using System.Text;

namespace Aggregator.Feeds.Decoding;

/// <summary>Encodings by the names that publishers give them.</summary>
internal static class Charset
{
    // The superset that browsers take too (WHATWG Encoding): pages labelled with the left name are written in the right one.
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["us-ascii"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["latin5"] = "windows-1254",
        ["tis-620"] = "windows-874",
        ["iso-8859-11"] = "windows-874",
        ["cp874"] = "windows-874",
        ["maccentraleurope"] = "x-mac-ce",
        ["maclatin2"] = "x-mac-ce",
        ["macturkish"] = "x-mac-turkish",
        ["maciceland"] = "x-mac-icelandic",
        ["maccyrillic"] = "x-mac-cyrillic",
        ["macgreek"] = "x-mac-greek",
        ["macroman"] = "macintosh",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["cp936"] = "gb18030",
        ["ms936"] = "gb18030",
        ["chinese"] = "gb18030",
        ["euc-cn"] = "gb18030",
        ["big5-hkscs"] = "big5",
        ["cp950"] = "big5",
        ["euc-kr"] = "ks_c_5601-1987",
        ["euckr"] = "ks_c_5601-1987",
        ["cp949"] = "ks_c_5601-1987",
        ["uhc"] = "ks_c_5601-1987",
        ["ms949"] = "ks_c_5601-1987",
        ["shift-jis"] = "shift_jis",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["cp932"] = "shift_jis",
        ["ms932"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["eucjp"] = "euc-jp",
        ["koi8"] = "koi8-r",
        ["koi8_r"] = "koi8-r",
        ["utf8"] = "utf-8",
        ["utf_8"] = "utf-8",
        ["u8"] = "utf-8",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    /// <summary>The encoding that throws on bytes which are none of its own; null for a name nobody knows, and for UTF-7, which may hide markup.</summary>
    public static Encoding? Named(string? name)
    {
        var known = name?.Trim(' ', '\t', '"', '\'', ';');
        if (string.IsNullOrEmpty(known) || known.StartsWith("utf-7", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        known = Aliases.GetValueOrDefault(known, known);
        return Find(known) ?? Find(WithoutVendor(known));
    }

    // "cp1251", "windows_1251", "x-cp1251" and "1251" all mean windows-1251; "cp437" means the code page of that number.
    private static string WithoutVendor(string name)
    {
        var digits = new string([.. name.Where(char.IsAsciiDigit)]);
        return digits.Length switch
        {
            4 when digits.StartsWith("125", StringComparison.Ordinal) => "windows-" + digits,
            3 when !name.StartsWith("iso", StringComparison.OrdinalIgnoreCase) => "ibm" + digits,
            _ => name.Replace('_', '-'),
        };
    }

    private static Encoding? Find(string name)
    {
        var found = CodePages.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        if (found is not null)
        {
            return found;
        }

        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)   // the framework's only way to say that it does not know the name
        {
            return null;
        }
        catch (NotSupportedException)   // utf-7
        {
            return null;
        }
    }
}
