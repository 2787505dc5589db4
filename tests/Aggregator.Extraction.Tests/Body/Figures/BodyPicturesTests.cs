namespace Aggregator.Extraction.Tests.Body.Figures;

public sealed class BodyPicturesTests
{
    private const string Text = "<p>" + StoryPage.Before + "</p><p>" + StoryPage.After + "</p>";

    [Fact]
    public void The_picture_above_the_text_opens_the_html()
    {
        var article = StoryPage.Read(Text, above: "<div class='hero'><figure><img src='/boat.jpg'><figcaption>The new boat.</figcaption></figure></div>");

        Assert.StartsWith("<figure><img src=\"https://www.harbour.test/boat.jpg\"/><figcaption>The new boat.</figcaption></figure><p>The ferry", article.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_shown_above_and_in_the_text_in_two_sizes_is_there_once()
    {
        var article = StoryPage.Read(
            $"<p>{StoryPage.Before}</p><img src='https://cdn.harbour.test/2025/new-boat-300x200.jpg?w=300'><p>{StoryPage.After}</p>",
            above: "<figure><img src='https://cdn.harbour.test/2025/new-boat.jpg'></figure>",
            head: "<meta property='og:image' content='https://cdn.harbour.test/2025/new-boat-1200x630.jpg'>");

        Assert.Equal("https://cdn.harbour.test/2025/new-boat-300x200.jpg?w=300", article.Image?.AbsoluteUri);
        Assert.Equal("meta og:image, as the page shows it", article.Origins["image"]);
        Assert.Equal(2, article.Html.Split("<img").Length);
    }

    [Fact]
    public void Of_a_picture_shown_twice_the_one_with_a_caption_stays()
    {
        var article = StoryPage.Read(
            $"<p>{StoryPage.Before}</p><img src='https://cdn.harbour.test/2025/new-boat-300x200.jpg'><p>{StoryPage.After}</p>",
            above: "<figure><img src='https://cdn.harbour.test/2025/new-boat.jpg'><figcaption>The new boat.</figcaption></figure>");

        Assert.StartsWith("<figure><img src=\"https://cdn.harbour.test/2025/new-boat.jpg\"/><figcaption>The new boat.</figcaption></figure>", article.Html, StringComparison.Ordinal);
        Assert.Equal(2, article.Html.Split("<img").Length);
    }

    [Fact]
    public void A_lead_image_that_the_page_does_not_show_is_not_put_into_the_html()
    {
        var article = StoryPage.Read(Text, head: "<meta property='og:image' content='https://cdn.harbour.test/boat.jpg'>");

        Assert.NotNull(article.Image);
        Assert.DoesNotContain("<img", article.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lead_image_is_known_above_the_text_whatever_its_box_is_called()
    {
        var article = StoryPage.Read(
            Text, above: "<div class='teaser-image carousel'><img src='https://cdn.harbour.test/2025/new-boat-800x600.jpg' width='16' height='9'></div>",
            head: "<meta property='og:image' content='https://cdn.harbour.test/2025/new-boat.jpg'>");

        Assert.StartsWith("<figure><img src=\"https://cdn.harbour.test/2025/new-boat-800x600.jpg\"", article.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a teaser", "<div class='box'><a href='/other'><img src='/other-island.jpg'><h3>Another island gets no boats at all this year</h3></a></div>")]
    [InlineData("a link to another article", "<p><a href='/news/other-island'><img src='/other-island.jpg'></a></p>")]
    [InlineData("related articles", "<div class='related'><img src='/other-island.jpg'></div>")]
    [InlineData("an author's portrait", "<div class='author'><img src='/ann-reed-writes.jpg'><p>Ann Reed</p></div>")]
    [InlineData("an advertisement", "<div class='advert'><img src='/buy-a-boat.jpg'></div>")]
    [InlineData("a counting pixel", "<img src='https://count.test/view.gif' width='1' height='1'>")]
    [InlineData("a spacer", "<img src='/img/spacer.gif'>")]
    [InlineData("a logo", "<img src='/img/harbour-logo.png'>")]
    [InlineData("a share button", "<span class='share'><img src='/img/send-to-friend.png'></span>")]
    [InlineData("a small icon", "<img src='/img/sail.png' width='24' height='24'>")]
    [InlineData("an avatar", "<img src='https://secure.gravatar.com/avatar/0a1b2c3d?s=200'>")]
    [InlineData("a stand-in", "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>")]
    public void What_is_no_picture_of_the_article_stays_out(string what, string html)
    {
        var between = StoryPage.Between(html);

        Assert.True(between.Length == 0, what + ": " + between);
    }

    [Fact]
    public void Pictures_below_the_text_belong_to_other_articles_unless_they_are_figures_of_it()
    {
        var article = StoryPage.Read(Text + "<figure><img src='/last-boat.jpg'><figcaption>The last boat of the day.</figcaption></figure><img src='/something-else.jpg'>");

        Assert.EndsWith("<figure><img src=\"https://www.harbour.test/last-boat.jpg\"/><figcaption>The last boat of the day.</figcaption></figure>", article.Html, StringComparison.Ordinal);
    }
}
