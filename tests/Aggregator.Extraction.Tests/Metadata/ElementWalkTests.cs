using Aggregator.Extraction.Metadata;
using Aggregator.Extraction.Parsing;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Tests.Metadata;

public sealed class ElementWalkTests
{
    [Fact]
    public void Elements_are_found_wherever_they_stand_in_the_order_of_the_page()
    {
        var found = Read("<meta name=a><link rel=canonical href=/c><base><base href=/b><body><meta name=b><h2>x</h2><h1>y</h1><div><h1>z</h1><script>1</script></div>");

        Assert.Equal(["a", "b"], found.Metas.Select(meta => meta.GetAttribute("name")));
        Assert.Equal(["y", "z"], Texts(found.FirstHeadings));
        Assert.Equal(["x"], Texts(found.SecondHeadings));
        Assert.Equal(["1"], Texts(found.Scripts));
        Assert.Equal("/b", found.Base?.GetAttribute("href"));
        Assert.Equal("/c", Assert.Single(found.HeadLinks).GetAttribute("href"));
    }

    [Theory]
    [InlineData("<span itemprop=author>Ann Lee</span>")]
    [InlineData("<div itemprop=author><i itemprop=name>Ann Lee</i></div>")]
    public void Microdata_marks_authors(string html) => Assert.Equal("Ann Lee", Texts(Read(html).MarkedAuthors)[^1]);

    [Theory]
    [InlineData("<i itemprop=name>Ann Lee</i>")]
    [InlineData("<div itemprop=publisher><i itemprop=name>Ann Lee</i></div>")]
    [InlineData("<i itemprop='author reviewer'>Ann Lee</i>")]
    public void Other_names_are_no_authors(string html) => Assert.Empty(Read(html).MarkedAuthors);

    [Theory]
    [InlineData("<p class='meta byline'>By <a>Ann Lee</a></p>", "Ann Lee")]
    [InlineData("<p class=author><b><a>Ann Lee</a></b></p>", "Ann Lee")]
    [InlineData("<i class=post-author-name>Ann Lee</i>", "Ann Lee")]
    [InlineData("<div class=byline><a class=author-name>Ann Lee</a></div>", "Ann Lee")]
    [InlineData("<p class=bylines><a>Ann Lee</a></p>", null)]
    [InlineData("<a class=byline>Ann Lee</a>", null)]
    public void A_bylines_links_are_names(string html, string? name) => Assert.Equal(name is null ? [] : [name], Texts(Read(html).BylineNames));

    [Theory]
    [InlineData("<time class=published>t</time>")]
    [InlineData("<time pubdate>t</time>")]
    [InlineData("<time class='x entry-date' itemprop=datePublished pubdate>t</time>")]
    [InlineData("<abbr class=published>t</abbr>")]
    [InlineData("<meta itemprop=datePublished content=t>")]
    public void A_time_of_publication_is_found_once(string html) => Assert.Single(Read(html).PublicationTimes);

    [Theory]
    [InlineData("<nav id=breadcrumbs><a>first</a><a>second</a></nav>")]
    [InlineData("<nav aria-label='Breadcrumb'><ul><li><a>first</a></ul></nav>")]
    [InlineData("<a>before</a><div class='page-breadcrumb x'><a>first</a></div><div class=path><a>second</a></div>")]
    public void The_first_link_of_a_trail_is_known(string html) => Assert.Equal("first", Read(html).TrailLink?.TextContent);

    [Theory]
    [InlineData("<a rel='category tag' href=/x>x</a>", true, true)]
    [InlineData("<a rel='Tag' href=/x>x</a>", false, false)]
    [InlineData("<p class=cat-links><a rel=tag href=/x>x</a></p>", true, true)]
    [InlineData("<p class=post-categories><a href=/x>x</a></p>", true, false)]
    [InlineData("<a rel=tags href=/x>x</a>", false, false)]
    public void Categories_and_tags_are_told_by_relation_or_place(string html, bool isCategory, bool isTag)
    {
        var found = Read(html);

        Assert.Equal((isCategory, isTag), (found.CategoryLinks.Count == 1, found.TagLinks.Count == 1));
        Assert.Single(found.Links);
    }

    [Fact]
    public void The_pass_stops_when_its_token_is_cancelled()
    {
        var document = PageParser.Parse("<p>a", CancellationToken.None);

        Assert.Throws<OperationCanceledException>(() => ElementWalk.Read(document, new CancellationToken(canceled: true)));
    }

    private static PageElements Read(string html) => ElementWalk.Read(PageParser.Parse(html, CancellationToken.None), CancellationToken.None);

    private static List<string> Texts(IEnumerable<IElement> elements) => [.. elements.Select(element => element.TextContent)];
}
