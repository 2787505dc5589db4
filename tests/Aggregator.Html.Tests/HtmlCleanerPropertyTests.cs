using System.Xml;
using System.Xml.Linq;
using CsCheck;

namespace Aggregator.Html.Tests;

/// <summary>What holds for any input, however it was put together.</summary>
public sealed class HtmlCleanerPropertyTests
{
    private static readonly Uri Base = new("https://news.test/2026/a.html");

    // Pieces that parsers treat in their own ways, so that random rows of them find the corners of tree construction.
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href=\"/x\">", "<a>", "</a>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>",
        "<caption>", "<tbody>", "<thead>", "<colgroup><col>", "<ul>", "</ul>", "<li>", "</li>", "<dl>", "<dt>", "<dd>", "</dl>", "<h1>", "</h1>", "<h2>", "</h2>",
        "<pre>", "</pre>", "<pre lang=en>", "\n", "\r\n", "&#13;", " ", "word", "&lt;b&gt;", "&amp;amp;", "&nbsp;", "\0", "\u0001", "<br>", "<hr>", "<wbr>",
        "<img src=a.png>", "<img src=\"b.png\" srcset=\"a 1x, b 2x\" alt='\"<>&'>", "<object>", "</object>", "<marquee>", "</marquee>", "<form>", "</form>",
        "<button>", "</button>", "<select>", "<option>", "</select>", "<textarea>", "</textarea>", "<script>", "</script>", "<style>", "</style>", "<template>",
        "</template>", "<svg>", "</svg>", "<math>", "<mtext>", "</math>", "<foreignObject>", "<title>", "</title>", "<noscript>", "</noscript>", "<iframe>", "</iframe>",
        "<iframe src=//v.test/1 title=Film>", "<xmp>", "</xmp>", "<plaintext>", "<listing>", "<ruby>", "<rt>", "<rp>", "</ruby>", "<video src=v>", "</video>", "<source src=s>",
        "<details open>", "<summary>", "</details>", "<font>", "<nobr>", "<center>", "<section>", "</section>", "<fieldset>", "<legend>", "<frameset>", "<body>", "</body>",
        "<html>", "</html>", "<head>", "<!--", "-->", "<!DOCTYPE html>", "<![CDATA[", "]]>", "<?pi", "</", "<", ">", "&", "\"", "'", "<x-y>", "</x-y>", "<blockquote cite=c>", "<q>",
        "<figure>", "<figcaption>", "</figure>", "<menu>", "<dir>", "<address>", "<isindex>", "<image src=i>", "<input>", "<rtc>", "<rb>", "</br>", "<applet>", "<em>", "<tt>", "<small>",
    ];

    private static readonly Gen<string> Html = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 30].Select(string.Concat);

    [Fact]
    public void Cleaning_what_is_clean_changes_nothing() =>
        Html.Sample(html =>
        {
            var once = Clean(html);

            Assert.Equal(once, Clean(once));
        }, iter: 20_000);

    [Fact]
    public void What_is_clean_is_well_formed_xml_of_the_list_alone() =>
        Html.Sample(html =>
        {
            var clean = Clean(html);

            Assert.All(Parsed(clean).Descendants(), element =>
            {
                Assert.True(AllowList.AllowsElement(element.Name.LocalName));
                Assert.All(element.Attributes(), attribute => Assert.True(AllowList.AllowsAttribute(element.Name.LocalName, attribute.Name.LocalName)));
            });
        }, iter: 5_000);

    [Fact]
    public void Any_text_without_markup_comes_back_as_it_was_but_for_what_xml_cannot_hold() =>
        Gen.String.Sample(text =>
        {
            var clean = Clean(text.Replace("<", "", StringComparison.Ordinal).Replace("&", "", StringComparison.Ordinal));

            Assert.Equal(clean, Clean(clean));
            Parsed(clean);
        }, iter: 5_000);

    private static string Clean(string html) => HtmlCleaner.CleanAsync(html, Base, CancellationToken.None).GetAwaiter().GetResult();

    private static XElement Parsed(string clean)
    {
        using var reader = XmlReader.Create(new StringReader($"<root>{clean}</root>"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
