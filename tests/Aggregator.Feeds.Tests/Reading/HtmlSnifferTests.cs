namespace Aggregator.Feeds.Reading;

public sealed class HtmlSnifferTests
{
    [Theory]
    [InlineData("<p>One</p>")]
    [InlineData(" <p>One<p>Two ends <ul><li>a<li>b</ul>\n<!-- end -->")]
    [InlineData("Read <a href='https://news.test/'>more</a> here")]
    [InlineData("A picture: <IMG SRC=\"https://news.test/a.png\"> of it")]
    [InlineData("One<br>two")]
    public void What_is_written_in_html_is_html(string text)
    {
        Assert.True(HtmlSniffer.IsHtml(text));
    }

    [Theory]
    [InlineData("Plain")]
    [InlineData("")]
    [InlineData("5 < 6 and 7 > 2")]
    [InlineData("<3 you all>")]
    [InlineData("Use <b>bold</b> for weight")]
    [InlineData("The <p> element")]
    [InlineData("An unclosed <a href='x'>link")]
    [InlineData("<a@b.test> wrote <br>")]
    [InlineData("List<string> x = <br/>")]
    [InlineData("<div><b>crossed</div></b>")]
    [InlineData("<p")]
    public void What_speaks_of_it_is_text(string text)
    {
        Assert.False(HtmlSniffer.IsHtml(text));
    }
}
