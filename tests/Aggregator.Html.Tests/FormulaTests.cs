using System.Text;

namespace Aggregator.Html.Tests;

public sealed class FormulaTests
{
    private static readonly Uri Base = new("https://news.test/2026/a.html");

    [Theory]
    [InlineData("<p>So <math><mi>x</mi><mo>=</mo><mn>1</mn></math>.</p>", "<p>So x = 1.</p>")]
    [InlineData("<math><mi>a</mi><mo>&lt;</mo><mi>b</mi></math>", "a &lt; b")]
    [InlineData("<math><mtext>&lt;img src=x onerror=alert(1)&gt;</mtext></math>", "&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("<math><semantics><mi>x</mi><annotation encoding=application/x-tex>y</annotation></semantics></math>", "x")]
    [InlineData("<math><semantics><mi>x</mi><annotation-xml encoding=text/html><p>y<img src=z onerror=a></p></annotation-xml></semantics></math>", "x")]
    public async Task A_formula_is_written_in_words(string html, string expected) => Assert.Equal(expected, await CleanAsync(html));

    [Theory]
    [InlineData("<math></math>")]
    [InlineData("<math><mrow><mi> </mi></mrow></math>")]
    [InlineData("<math>x</math>")]
    [InlineData("<math><maction actiontype=statusline xlink:href=javascript:a><mi>x</mi></maction></math>")]
    [InlineData("<math><annotation-xml encoding=text/html><mi>x</mi></annotation-xml></math>")]
    [InlineData("<math><mi>x<mglyph></mglyph></mi></math>")]
    [InlineData("<math><mtext><b>x</b></mtext></math>")]
    [InlineData("<math><mtext><table><mglyph><style><math><img src=x onerror=alert(1)>x</style></mglyph></table></mtext></math>")]
    [InlineData("<math><apply><plus/><ci>x</ci></apply></math>")]
    [InlineData("<math alttext='x &lt; 1'><maction><mi>x</mi></maction></math>", "x &lt; 1")]
    public async Task A_formula_that_cannot_be_told_is_what_its_publisher_says_for_it(string html, string expected = "") =>
        Assert.Equal(expected, await CleanAsync(html));

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
        Assert.Equal("x", await HtmlText.OfAsync(await CleanAsync(html), CancellationToken.None));
        Assert.Equal("x", await HtmlText.OfAsync(html, CancellationToken.None));
    }

    [Fact]
    public async Task A_formula_in_its_own_line_stays_apart_from_the_words_around_it() =>
        Assert.Equal("a\nx\nb", await CleanAsync("a<math display=block><mi>x</mi></math>b"));

    [Fact]
    public async Task A_formula_nested_too_deep_is_left_out() =>
        Assert.Equal("", await CleanAsync("<math>" + new StringBuilder().Insert(0, "<mrow>", 100) + "<mi>x</mi></math>"));

    private static Task<string> CleanAsync(string html) => HtmlCleaner.CleanAsync(html, Base, CancellationToken.None);
}
