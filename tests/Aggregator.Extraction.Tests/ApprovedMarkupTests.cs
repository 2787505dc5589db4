using System.Text;

namespace Aggregator.Extraction.Tests;

/// <summary>Pages of our own making in newsrooms' templates, each beside the text and the HTML that a person looked at and found right.</summary>
public sealed class ApprovedMarkupTests
{
    public static TheoryData<string> Pages => [.. Directory.GetFiles(Folder, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "TestData", "markup");

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_gives_the_text_and_html_that_were_approved(string name)
    {
        var page = Page.FromBytes(File.ReadAllBytes(Path.Combine(Folder, name + ".html")), "text/html; charset=utf-8", new Uri("https://www.harbour.test/article/100"));

        var result = ArticleExtractor.Extract(page, rules: null, CancellationToken.None);

        var article = Assert.IsType<ExtractionResult.Extracted>(result).Article;
        var received = $"{article.Text}\n\n----\n\n{InLines(article.Html)}\n";
        File.WriteAllText(Path.Combine(Folder, name + ".received.txt"), received);
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".approved.txt")).ReplaceLineEndings("\n"), received);
    }

    // A block a line, so that a difference shows where it is.
    private static string InLines(string html)
    {
        var lines = new StringBuilder(html);
        foreach (var end in (string[])["</p>", "</h1>", "</h2>", "</h3>", "</li>", "</ul>", "</ol>", "</dd>", "</dl>", "</tr>", "</table>", "</pre>", "</blockquote>", "</figure>"])
        {
            lines.Replace(end, end + "\n");
        }

        return lines.ToString().Trim();
    }
}
