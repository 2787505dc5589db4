using CsCheck;

namespace Aggregator.Html.Tests;

/// <summary>Markup put together at random.</summary>
internal static class RandomMarkup
{
    // Pieces that parsers treat in their own ways, so that random rows of them find the corners of tree construction.
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href=\"/x\">", "<a>", "</a>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>",
        "<caption>", "<tbody>", "<thead>", "<colgroup><col>", "<ul>", "</ul>", "<li>", "</li>", "<dl>", "<dt>", "<dd>", "</dl>", "<h1>", "</h1>", "<h2>", "</h2>",
        "<pre>", "</pre>", "<pre lang=en>", "\n", "\r\n", "&#13;", " ", "word", "&lt;b&gt;", "&amp;amp;", "&nbsp;", "\0", "\u0001", "<br>", "<hr>", "<wbr>",
        "<img src=a.png>", "<img src=\"b.png\" srcset=\"a 1x, b 2x\" alt='\"<>&'>", "<object>", "</object>", "<marquee>", "</marquee>", "<form>", "</form>",
        "<button>", "</button>", "<select>", "<option>", "</select>", "<textarea>", "</textarea>", "<script>", "</script>", "<style>", "</style>", "<template>",
        "</template>", "<svg>", "</svg>", "<math>", "<mtext>", "<mi>", "<mo>=</mo>", "</mi>", "<mrow>", "</math>", "<foreignObject>", "<title>", "</title>", "<noscript>", "</noscript>", "<iframe>", "</iframe>",
        "<iframe src=//v.test/1 title=Film>", "<xmp>", "</xmp>", "<plaintext>", "<listing>", "<ruby>", "<rt>", "<rp>", "</ruby>", "<video src=v>", "</video>", "<source src=s>",
        "<details open>", "<summary>", "</details>", "<font>", "<nobr>", "<center>", "<section>", "</section>", "<fieldset>", "<legend>", "<frameset>", "<body>", "</body>",
        "<html>", "</html>", "<head>", "<!--", "-->", "<!DOCTYPE html>", "<![CDATA[", "]]>", "<?pi", "</", "<", ">", "&", "\"", "'", "<x-y>", "</x-y>", "<blockquote cite=c>", "<q>",
        "<figure>", "<figcaption>", "</figure>", "<menu>", "<dir>", "<address>", "<isindex>", "<image src=i>", "<input>", "<rtc>", "<rb>", "</br>", "<applet>", "<em>", "<tt>", "<small>",
    ];

    private static readonly string[] SoundFormulas =
    [
        "<mi>x</mi>", "<mi> y\n</mi>", "<mn>1</mn>", "<mo stretchy=true lspace=1em>=</mo>", "<mo>&lt;</mo>", "<mtext>&nbsp;a &amp;lt; b</mtext>", "<ms>s</ms>", "<mspace/>", "<mspace width=1em />",
        "<mrow>", "</mrow>", "<mrow/>", "<mfrac>", "</mfrac>", "<msup>", "</msup>", "<mstyle>", "</mstyle>", "<mtable>", "<mtr>", "<mtd>", "</mtable>", "<none/>", "<mprescripts/>", "<semantics>",
        "</semantics>", "<annotation>n</annotation>", " ", "\n", "<mi xml:lang=de lang=fr dir=rtl>𝔼&#1;</mi>", "</math> text <math display=block alttext='a&lt;b'>", "</math><b>bold</b><math>",
        "</math><p><math>", "</math></p><math>", "</math><ul><li><math>", "</math><table><tr><td><math>", "</math></table><math>", "</math><div></div><math>", "</math><a href=/y><math>",
    ];

    private static readonly string[] FormulaBreakers =
    [
        "<math>", "</math>", "<mi>", "</mi>", "<mo>", "<mtext>", "</mtext>", "<annotation-xml encoding=text/html>", "<annotation-xml>", "</annotation-xml>", "<mglyph>", "<malignmark/>", "<maction>",
        "<svg>", "</svg>", "<desc>", "<foreignObject>", "<title>", "<style>", "</style>", "<!--", "-->", "<![CDATA[", "]]>", "<img src=x>", "<p>", "</p>", "<b>", "</b>", "<a href=/y>", "</a>", "<table>",
        "<tr>", "<td>", "</table>", "<form>", "</form>", "<h1>", "</h1>", "<font color=red>", "<font>", "<br>", "</br>", "<select>", "<template>", "<noscript>", "<mi//xlink:href=\"z\">", "x", "\0",
        "&lt;img src=x onerror=y&gt;", "\ud800", "<div>", "</div>", "<marquee>", "</marquee>", "<li>", "<ul>", "</ul>",
    ];

    private static readonly Gen<string> FormulaPiece = Gen.Frequency((12, OneOf(SoundFormulas)), (1, OneOf(FormulaBreakers)));

    /// <summary>Formulas of up to 24 pieces, now and then with what is used to break out of them.</summary>
    public static Gen<string> Formulas { get; } = FormulaPiece.Array[0, 24].Select(pieces => "<math>" + string.Concat(pieces) + "</math>");

    /// <summary>Rows of up to 30 pieces, which as a rule are no HTML that anybody would write.</summary>
    public static Gen<string> Fragments { get; } = OneOf(Pieces).Array[0, 30].Select(string.Concat);

    private static Gen<string> OneOf(string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);
}
