using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Decoding;

/// <summary>The hundreds of spellings that the IANA, WHATWG and Python know for a few dozen character sets, brought to one by rule.</summary>
internal static partial class CharsetNames
{
    // Not to be had by rule. Separators and case are gone from the names on the left.
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ascii"] = "windows-1252", ["usascii"] = "windows-1252", ["ansix341968"] = "windows-1252", ["utf8"] = "utf-8", ["u8"] = "utf-8",
        ["chinese"] = "gb18030", ["csgb2312"] = "gb18030", ["csiso58gb231280"] = "gb18030", ["isoir58"] = "gb18030", ["euccn"] = "gb18030",
        ["eucgb2312cn"] = "gb18030", ["gb23121980"] = "gb18030", ["gb231280"] = "gb18030", ["gb2312"] = "gb18030", ["gbk"] = "gb18030", ["xgbk"] = "gb18030",
        ["936"] = "gb18030", ["big5"] = "big5", ["big5tw"] = "big5", ["big5hkscs"] = "big5", ["cnbig5"] = "big5", ["csbig5"] = "big5", ["hkscs"] = "big5",
        ["xxbig5"] = "big5", ["ms950"] = "big5", ["950"] = "big5",
        ["ujis"] = "euc-jp", ["eucjp"] = "euc-jp", ["xeucjp"] = "euc-jp", ["cseucpkdfmtjapanese"] = "euc-jp",
        ["sjis"] = "shift_jis", ["shiftjis"] = "shift_jis", ["mskanji"] = "shift_jis", ["csshiftjis"] = "shift_jis", ["932"] = "shift_jis",
        ["csiso2022jp"] = "iso-2022-jp", ["iso2022jp"] = "iso-2022-jp", ["iso2022jp1"] = "iso-2022-jp", ["iso2022jp2"] = "iso-2022-jp",
        ["iso2022jpext"] = "iso-2022-jp", ["csiso2022kr"] = "iso-2022-kr", ["iso2022kr"] = "iso-2022-kr", ["hz"] = "hz-gb-2312", ["hzgb"] = "hz-gb-2312",
        ["euckr"] = Korean, ["cseuckr"] = Korean, ["uhc"] = Korean, ["korean"] = Korean, ["isoir149"] = Korean, ["ksc5601"] = Korean, ["ksc56011987"] = Korean, ["ksx1001"] = Korean, ["949"] = Korean, ["ms949"] = Korean,
        ["johab"] = "johab", ["ms1361"] = "johab", ["thai"] = Thai, ["tis620"] = Thai, ["tis6200"] = Thai, ["tis62025290"] = Thai, ["tis62025291"] = Thai,
        ["isoir166"] = Thai, ["isoceltic"] = "iso-8859-14", ["ruscii"] = "cp1125", ["cp866u"] = "cp1125", ["cyrillicasian"] = "ptcp154", ["csptcp154"] = "ptcp154", ["pt154"] = "ptcp154",
        ["cp154"] = "ptcp154", ["rk1048"] = "kz1048", ["strk10482002"] = "kz1048", ["cskz1048"] = "kz1048", ["roman8"] = "hp-roman8", ["r8"] = "hp-roman8",
        ["cshproman8"] = "hp-roman8", ["armscii8"] = "armscii-8", ["csviscii"] = "viscii", ["koi8"] = "koi8-r", ["koi8r"] = "koi8-r", ["koi8u"] = "koi8-u", ["koi"] = "koi8-r", ["cskoi8r"] = "koi8-r",
        ["koi8ru"] = "koi8-u", ["arabic"] = "iso-8859-6", ["asmo708"] = "iso-8859-6", ["ecma114"] = "iso-8859-6", ["greek"] = "iso-8859-7",
        ["greek8"] = "iso-8859-7", ["ecma118"] = "iso-8859-7", ["elot928"] = "iso-8859-7", ["hebrew"] = "iso-8859-8", ["cyrillic"] = "iso-8859-5",
        ["latin"] = "windows-1252", ["8859"] = "windows-1252", ["iso8859"] = "windows-1252", ["cpgr"] = "cp869", ["cpis"] = "cp861", ["mac"] = "macintosh", ["macroman"] = "macintosh", ["xmacroman"] = "macintosh",
        ["csmacintosh"] = "macintosh", ["maccenteuro"] = "x-mac-ce", ["maclatin2"] = "x-mac-ce", ["maccentraleurope"] = "x-mac-ce", ["maciceland"] = "x-mac-icelandic",
        ["xmacjapanese"] = "shift_jis", ["xmackorean"] = Korean, ["xmacsimpchinese"] = "gb18030", ["xmactradchinese"] = "big5",
        ["xmacukrainian"] = "x-mac-cyrillic", ["unicode11utf8"] = "utf-8", ["unicode20utf8"] = "utf-8", ["xunicode20utf8"] = "utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string Korean = "ks_c_5601-1987";
    private const string Thai = "windows-874";

    // The part of ISO 8859 by the number of the Latin alphabet, from Latin 1 on; 0 for none.
    private static readonly int[] PartOfLatin = [1, 2, 3, 4, 9, 10, 13, 14, 15, 16];

    private static readonly FrozenDictionary<string, int> PartOfRegistration = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["100"] = 1, ["101"] = 2, ["109"] = 3, ["110"] = 4, ["144"] = 5, ["127"] = 6, ["126"] = 7, ["138"] = 8, ["148"] = 9, ["157"] = 10, ["179"] = 13,
        ["199"] = 14, ["203"] = 15, ["226"] = 16,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The usual name; the same name in small letters when no rule knows it. "cp" and a number names any code page by its number.</summary>
    public static string Usual(string name)
    {
        var lower = name.ToLowerInvariant();
        var bare = Separators().Replace(lower, "");
        if (Others.TryGetValue(bare, out var usual))
        {
            return usual;
        }

        if (Iso8859().Match(lower) is { Success: true } iso)
        {
            return Part(int.Parse(iso.Groups["part"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        if (Latin().Match(bare) is { Success: true } latin)
        {
            return Part(PartOfLatin[int.Parse(latin.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) - 1]);
        }

        if (Registration().Match(bare) is { Success: true } registered && PartOfRegistration.TryGetValue(registered.Groups["number"].Value, out var part))
        {
            return Part(part);
        }

        if (Mac().Match(bare) is { Success: true } mac)
        {
            return "x-mac-" + mac.Groups["script"].Value;
        }

        return Page().Match(bare) is { Success: true } page ? "cp" + page.Groups["number"].Value : lower;
    }

    // What browsers read instead: the superset that the pages are really written in.
    private static string Part(int part) => part switch
    {
        1 => "windows-1252",
        9 => "windows-1254",
        11 => Thai,
        _ => "iso-8859-" + part.ToString(CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("""[-_:. ]""", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex("""^(?:cs)?(?:iso)?[-_ ]?8859(?:[-_ ]?(?<part>1[0-6]|[1-9]))(?:[-_:](?:19|20)[0-9]{2})?(?:[-_]?[ei])?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Iso8859();

    [GeneratedRegex("""^(?:csiso)?l(?:atin)?(?<number>10|[1-9])$""", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();

    [GeneratedRegex("""^isoir(?<number>[0-9]+)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Registration();

    [GeneratedRegex("""^x?mac(?<script>turkish|icelandic|cyrillic|greek|croatian|romanian|arabic|hebrew|thai)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Mac();

    [GeneratedRegex("""^(?:cs)?x?(?:pc8codepage|pcp|pc|cp|ibm|ms|windows|win|dos|ccsid)?0*(?<number>[1-9][0-9]{1,4})(?:baltic|multilingual|latinhebrew)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
