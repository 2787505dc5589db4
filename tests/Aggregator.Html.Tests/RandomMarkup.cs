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
        "</template>", "<svg>", "</svg>", "<math>", "<mtext>", "</math>", "<foreignObject>", "<title>", "</title>", "<noscript>", "</noscript>", "<iframe>", "</iframe>",
        "<iframe src=//v.test/1 title=Film>", "<embed src=//v.test/2 title=Film>", "<img alt=bird>", "<xmp>", "</xmp>", "<plaintext>", "<listing>", "<ruby>", "<rt>", "<rp>", "</ruby>", "<video src=v>", "</video>", "<source src=s>",
        "<details open>", "<summary>", "</details>", "<font>", "<nobr>", "<center>", "<section>", "</section>", "<fieldset>", "<legend>", "<frameset>", "<body>", "</body>",
        "<html>", "</html>", "<head>", "<!--", "-->", "<!DOCTYPE html>", "<![CDATA[", "]]>", "<?pi", "</", "<", ">", "&", "\"", "'", "<x-y>", "</x-y>", "<blockquote cite=c>", "<q>",
        "<figure>", "<figcaption>", "</figure>", "<menu>", "<dir>", "<address>", "<isindex>", "<image src=i>", "<input>", "<rtc>", "<rb>", "</br>", "<applet>", "<em>", "<tt>", "<small>",
    ];

    /// <summary>Rows of up to 30 pieces, which as a rule are no HTML that anybody would write.</summary>
    public static Gen<string> Fragments { get; } = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 30].Select(string.Concat);
}
