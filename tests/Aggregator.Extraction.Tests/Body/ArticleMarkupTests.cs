namespace Aggregator.Extraction.Tests.Body;

public sealed class ArticleMarkupTests
{
    private const string Long = "The council had asked for the timetable in writing, and it was put on its table in the spring of last year.";

    [Theory]
    [InlineData("<h2>Later boats</h2>")]
    [InlineData("<ul><li>Monday: eight boats, the last one at ten in the evening</li><li>Sunday: five boats</li></ul>")]
    [InlineData("<ol start=\"3\"><li>The third stop is the harbour of the northern island.</li><li>The fourth is the old mill.</li></ol>")]
    [InlineData("<ul><li>Weekdays, from the first of May<ul><li>eight boats</li><li>one of them for cars</li></ul></li><li>Sundays</li></ul>")]
    [InlineData("<dl><dt>Ferry</dt><dd>A boat that goes between two places, and back again.</dd><dt>Pier</dt><dd>Where it stops.</dd></dl>")]
    [InlineData("<blockquote><p>We have waited for these boats since the bridge was closed in the autumn.</p></blockquote>")]
    [InlineData("<p>A <b>bold</b> word, <em>another</em> one, H<sub>2</sub>O and <a href=\"https://www.harbour.test/a\">a link</a> <code>x</code> are kept in a sentence.</p>")]
    public void What_has_a_meaning_stays_as_it_is(string html)
    {
        var between = StoryPage.Between(html);

        Assert.Equal(html, between);
    }

    [Fact]
    public void Boxes_around_paragraphs_are_left_out()
    {
        var html = StoryPage.Between($"<div class=\"x\"><section><center><my-box><p>{Long}</p></my-box></center></section></div>");

        Assert.Equal($"<p>{Long}</p>", html);
    }

    [Fact]
    public void Loose_text_parted_by_two_line_breaks_becomes_paragraphs()
    {
        var html = StoryPage.Between($"<div>{Long}<br><br>It was <b>lost</b> there,<br>and found again in the week before the vote was taken.</div>");

        Assert.Equal($"<p>{Long}</p><p>It was <b>lost</b> there,<br/>and found again in the week before the vote was taken.</p>", html);
    }

    [Fact]
    public void A_space_between_two_links_is_not_lost()
    {
        var html = StoryPage.Between("<p>The timetable is set by <a href='/a'>the company</a> <a href='/b'>and the council</a><span> </span>together, in a meeting held each spring.</p>");

        Assert.Contains("the company</a> <a", html, StringComparison.Ordinal);
        Assert.Contains("</a> together", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_keeps_its_lines_and_indents()
    {
        const string Code = "for (boat in boats) {\n    sail(boat);\n}";

        var html = StoryPage.Between($"<pre class=\"highlight\"><code>{Code}</code></pre>");

        Assert.Equal($"<pre><code>{Code}</code></pre>", html);
    }

    [Fact]
    public void A_cell_without_text_keeps_the_others_under_their_columns()
    {
        var html = StoryPage.Between("<table><caption>Boats a day</caption><thead><tr><th></th><th>Summer</th><th>Winter</th></tr></thead>" +
            "<tbody><tr><td>North</td><td></td><td>4</td></tr></tbody></table>");

        Assert.Equal("<table><caption>Boats a day</caption><thead><tr><th></th><th>Summer</th><th>Winter</th></tr></thead>" +
            "<tbody><tr><td>North</td><td></td><td>4</td></tr></tbody></table>", html);
    }

    [Fact]
    public void A_table_that_only_puts_things_beside_each_other_is_no_table()
    {
        var html = StoryPage.Between($"<table><tr><td><table><tr><td><p>{Long}</p></td></tr></table></td></tr></table>");

        Assert.Equal($"<p>{Long}</p>", html);
    }

    [Fact]
    public void A_word_keeps_how_it_is_read_which_is_no_text()
    {
        var article = StoryPage.Read("<p>島の<ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>で、四月から船が一日に四便に増えることが決まり、住民は喜んでいると町長が八日の記者会見で話した。</p>");

        Assert.Contains("<ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>で", article.Html, StringComparison.Ordinal);
        Assert.StartsWith("島の港で", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_runs_from_right_to_left_says_so()
    {
        var article = StoryPage.Read("<p>أعلنت شركة العبّارات أنها ستضيف رحلتين جديدتين إلى الجزيرة ابتداءً من مطلع الشهر المقبل، بعد اجتماع مع المجلس البلدي.</p>");

        Assert.StartsWith("<div dir=\"rtl\"><p>", article.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_are_absolute_and_scripts_do_not_stay()
    {
        var html = StoryPage.Between("<p onclick=x()>The plan is <a href='plan.pdf' onmouseover=x()>in the archive</a>, where <a href='javascript:x()'>anyone</a> may read it at any time.</p><script>x()</script>");

        Assert.Equal("<p>The plan is <a href=\"https://www.harbour.test/news/plan.pdf\">in the archive</a>, where anyone may read it at any time.</p>", html);
    }
}
