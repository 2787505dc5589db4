using AngleSharp.Html.Parser;

namespace Aggregator.Html.Tests;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("plain  words\n here", "plain words here")]
    [InlineData("Fish &amp; chips&nbsp;today", "Fish & chips today")]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("<div><div><p>One</p></div></div>\n<p>Two", "One\n\nTwo")]
    [InlineData("one<br>two <br> three", "one\ntwo\nthree")]
    [InlineData("one<br><br><br>two", "one\n\ntwo")]
    [InlineData("<p>a</p><ul><li>b</li><li>c<ul><li>d</ul></ul><p>e", "a\n\nb\nc\nd\n\ne")]
    [InlineData("<table><tr><th>a<th>b<tr><td>1<td>2</table>x", "a\tb\n1\t2\n\nx")]
    [InlineData("<pre>if x:\n    y()  \n\nz</pre>end", "if x:\n    y()\n\nz\n\nend")]
    [InlineData("a<script>x</script><style>y</style><template>z</template>b", "ab")]
    [InlineData("some <b>bold</b>, <i> slanted </i> words", "some bold, slanted words")]
    [InlineData("<h1>Title</h1>lead<figure><img alt=x><figcaption>caption</figcaption></figure>", "Title\n\nlead\n\ncaption")]
    [InlineData("<p> </p>", "")]
    [InlineData("", "")]
    public async Task The_text_is_what_a_person_would_copy(string html, string expected)
    {
        var text = await HtmlText.OfAsync(html, CancellationToken.None);

        Assert.Equal(expected, text);
    }

    [Fact]
    public void The_text_of_an_element_is_that_of_its_content()
    {
        var document = new HtmlParser().ParseDocument("<title> A  bridge </title><body><pre>a\n  b</pre>");

        Assert.Equal("A bridge", HtmlText.Of(document.QuerySelector("title") ?? document.CreateElement("none")));
        Assert.Equal("a\n  b", HtmlText.Of(document.QuerySelector("pre") ?? document.CreateElement("none")));
        Assert.Equal("a\n  b", HtmlText.Of(document));
    }
}
