using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;

namespace Aggregator.Html.Tests;

public sealed class FormulaTests
{
    private const string Math = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">";

    private static readonly Uri Base = new("https://news.test/2026/a.html");

    [Theory]
    [InlineData("<math><mi>x</mi><mo>=</mo><mn>1</mn></math>", "<mi>x</mi><mo>=</mo><mn>1</mn>")]
    [InlineData("<math><msup><mi> x </mi><mrow/></msup></math>", "<msup><mi>x</mi><mrow></mrow></msup>")]
    [InlineData("<math><mo>&lt;</mo><mo>&amp;</mo><mi>&#1;a&#x1d53c;</mi></math>", "<mo>&lt;</mo><mo>&amp;</mo><mi>a𝔼</mi>")]
    [InlineData("<math><mtext>&nbsp;if </mtext></math>", "<mtext>\u00a0if</mtext>")]
    [InlineData("<math><mstyle displaystyle=true scriptlevel=+1 mathcolor=red><mi>x</mi></mstyle></math>", "<mrow displaystyle=\"true\" scriptlevel=\"+1\"><mi>x</mi></mrow>")]
    [InlineData("<math><mi mathvariant=double-struck id=a class=b style=c onclick=d href=e xlink:href=javascript:f xml:lang=de>R</mi></math>", "<mi mathvariant=\"double-struck\">R</mi>")]
    [InlineData("<math><mo lspace=0.2em rspace=999em stretchy=false>→</mo></math>", "<mo lspace=\"0.2em\" stretchy=\"false\">→</mo>")]
    [InlineData("<math><mpadded width=1em voffset=-40em lspace=-99em><mi>x</mi></mpadded></math>", "<mpadded width=\"1em\"><mi>x</mi></mpadded>")]
    [InlineData("<math><semantics><mi>x</mi><annotation encoding=application/x-tex>x</annotation></semantics></math>", "<mi>x</mi>")]
    [InlineData("<math><semantics><mi>x</mi><annotation-xml encoding=text/html><p>y<img src=z onerror=a></p></annotation-xml></semantics></math>", "<mi>x</mi>")]
    [InlineData("<math><mtable><mtr><mtd columnspan=2><mn>1</mn></mtd></mtr></mtable></math>", "<mtable><mtr><mtd columnspan=\"2\"><mn>1</mn></mtd></mtr></mtable>")]
    [InlineData("<math><mmultiscripts><mi>F</mi><mn>3</mn><none/><mprescripts/><mn>2</mn><none/></mmultiscripts></math>",
        "<mmultiscripts><mi>F</mi><mn>3</mn><mrow></mrow><mprescripts></mprescripts><mn>2</mn><mrow></mrow></mmultiscripts>")]
    [InlineData("<math><mi><![CDATA[a<b]]></mi></math>", "<mi>a&lt;b</mi>")]
    public async Task A_formula_is_kept_by_its_list(string html, string inside) => Assert.Equal($"{Math}{inside}</math>", await CleanAsync(html));

    [Theory]
    [InlineData("<math></math>")]
    [InlineData("<math><mrow><mi> </mi></mrow></math>")]
    [InlineData("<math>x</math>")]
    [InlineData("<math><mrow>x<mi>y</mi></mrow></math>")]
    [InlineData("<math><maction actiontype=statusline xlink:href=javascript:a><mi>x</mi></maction></math>")]
    [InlineData("<math href=javascript:a><mi href=b><a>x</a></mi></math>")]
    [InlineData("<math><annotation-xml encoding=text/html><mi>x</mi></annotation-xml></math>")]
    [InlineData("<math><mi>x<mglyph></mglyph></mi></math>")]
    [InlineData("<math><mtext>x<malignmark></malignmark></mtext></math>")]
    [InlineData("<math><mtext><b>x</b></mtext></math>")]
    [InlineData("<math><mtext><svg><desc>x</desc></svg></mtext></math>")]
    [InlineData("<math><mtext><table><mglyph><style><math><img src=x onerror=alert(1)>x</style></mglyph></table></mtext></math>")]
    [InlineData("<math><mi>x</mi><math><mi>y</mi></math></math>")]
    [InlineData("<math><apply><plus/><ci>x</ci></apply></math>")]
    [InlineData("<mi>only text outside a formula</mi>", "only text outside a formula")]
    [InlineData("<math alttext='x &lt; 1'><maction><mi>x</mi></maction></math>", "x &lt; 1")]
    public async Task What_is_more_than_its_list_is_no_formula(string html, string expected = "") => Assert.Equal(expected, await CleanAsync(html));

    [Theory]
    [InlineData("<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>", "E = mc^2")]
    [InlineData("<math><mi>x</mi><mo>=</mo><mfrac><mrow><mo>-</mo><mi>b</mi><mo>±</mo><msqrt><msup><mi>b</mi><mn>2</mn></msup><mo>-</mo><mn>4</mn><mi>a</mi><mi>c</mi></msqrt></mrow>"
        + "<mrow><mn>2</mn><mi>a</mi></mrow></mfrac></math>", "x = (- b ± √(b^2 - 4ac))/2a")]
    [InlineData("<math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub></math>", "∑_(i = 1)^nx_i")]
    [InlineData("<math><mroot><mi>x</mi><mn>3</mn></mroot><mo>,</mo><mover><mi>y</mi><mo>¯</mo></mover></math>", "3√x, y¯")]
    [InlineData("<math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable></math>", "1, 0; 0, 1")]
    [InlineData("<p>where <math><mi>f</mi><mo>&#x2061;</mo><mo>(</mo><mi>x</mi><mo>)</mo></math> is even</p>", "where f(x) is even")]
    [InlineData("before<math display=block><mi>x</mi></math>after", "before\nx\nafter")]
    [InlineData("a <math alttext='x^2'><apply/></math>", "a x^2")]
    public async Task The_text_of_a_formula_is_one_line(string html, string expected) => Assert.Equal(expected, await HtmlText.OfAsync(html, CancellationToken.None));

    [Theory]
    [InlineData("<span class=katex><span class=katex-mathml><math><mi>x</mi></math></span><span class=katex-html aria-hidden=true><span>x</span></span></span>")]
    [InlineData("<span><span class=mwe-math-mathml-inline><math><mi>x</mi></math></span><img class=mwe-math-fallback-image-inline src=x.svg alt=x></span>")]
    public async Task A_formula_shown_twice_is_kept_once(string html)
    {
        Assert.Equal($"{Math}<mi>x</mi></math>", await CleanAsync(html));
        Assert.Equal("x", await HtmlText.OfAsync(html, CancellationToken.None));
    }

    [Fact]
    public async Task A_block_that_lost_its_tags_stays_apart_from_a_formula() =>
        Assert.Equal($"a\n{Math}<mi>x</mi></math>\nb", await CleanAsync("a<div></div><math><mi>x</mi></math><div></div>b"));

    [Fact]
    public async Task A_formula_nested_too_deep_is_left_out() =>
        Assert.Equal("", await CleanAsync("<math>" + new StringBuilder().Insert(0, "<mrow>", 100) + "<mi>x</mi></math>"));

    [Fact]
    public void Whatever_is_put_into_a_formula_the_result_is_a_fixed_point_of_the_list() =>
        RandomMarkup.Formulas.Sample(html =>
        {
            var once = CleanAsync(html).GetAwaiter().GetResult();

            Assert.Equal(once, CleanAsync(once).GetAwaiter().GetResult());
            Assert.All(Parsed(once).QuerySelectorAll("*"), AssertHarmless);
        }, iter: 10_000);

    private static void AssertHarmless(IElement element)
    {
        Assert.True(AllowList.AllowsElement(element.LocalName), element.OuterHtml);
        Assert.Equal(FormulaList.Elements.Contains(element.LocalName) ? NamespaceNames.MathMlUri : NamespaceNames.HtmlUri, element.NamespaceUri);
        Assert.All(element.Attributes, attribute => Assert.True(AllowList.AllowsAttribute(element.LocalName, attribute.Name), element.OuterHtml));
        Assert.True(!FormulaList.IsToken(element.LocalName) || element.ChildElementCount == 0, element.OuterHtml);
    }

    private static IElement Parsed(string markup) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + markup).Body ?? throw new InvalidOperationException();

    private static Task<string> CleanAsync(string html) => HtmlCleaner.CleanAsync(html, Base, CancellationToken.None);
}
