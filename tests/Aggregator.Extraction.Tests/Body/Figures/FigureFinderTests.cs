namespace Aggregator.Extraction.Tests.Body.Figures;

public sealed class FigureFinderTests
{
    private const string Picture = "<img src=\"https://www.harbour.test/boat.jpg\" alt=\"A boat\"/>";
    private const string Captioned = "<figure>" + Picture + "<figcaption>The new boat in the harbour of the island.<br/>Photo: A. Reed</figcaption></figure>";

    [Theory]
    [InlineData("<figure><img src='/boat.jpg' alt='A boat'><figcaption><p>The new boat in the harbour of the island.</p><p>Photo: A. Reed</p></figcaption></figure>")]
    [InlineData("<div class='wp-caption'><a href='/boat.jpg'><img src='/boat.jpg' alt='A boat'></a><p class='wp-caption-text'>The new boat in the harbour of the island.</p><p class='credit'>Photo: A. Reed</p></div>")]
    [InlineData("<table class='photo'><tr><td><img src='/boat.jpg' alt='A boat'></td></tr><tr><td class='caption'><p>The new boat in the harbour of the island.</p><p>Photo: A. Reed</p></td></tr></table>")]
    [InlineData("<figure><picture><source srcset='/boat.webp'><img src='/boat.jpg' alt='A boat'></picture><button>Enlarge</button><div>The new boat in the harbour of the island.</div><div>Photo: A. Reed</div></figure>")]
    public void A_caption_goes_with_its_picture(string html)
    {
        var between = StoryPage.Between(html);

        Assert.Equal(Captioned, between);
    }

    [Fact]
    public void A_caption_is_no_text_of_the_article()
    {
        var article = StoryPage.Read($"<p>{StoryPage.Before}</p><figure><img src='/boat.jpg'><figcaption>The new boat in the harbour, seen from the pier on the first of May.</figcaption></figure><p>{StoryPage.After}</p>");

        Assert.Equal(StoryPage.Before + "\n\n" + StoryPage.After, article.Text);
        Assert.Contains("<figcaption>The new boat in the harbour", article.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caption_written_twice_is_kept_once()
    {
        var html = StoryPage.Between("<figure><img src='/boat.jpg'><figcaption><div>The new boat in the harbour.</div><div class='big'>The new boat in the harbour.</div></figcaption></figure>");

        Assert.Equal("<figure><img src=\"https://www.harbour.test/boat.jpg\"/><figcaption>The new boat in the harbour.</figcaption></figure>", html);
    }

    [Fact]
    public void Pictures_over_one_caption_are_one_figure()
    {
        var html = StoryPage.Between("<figure><div><img src='/first-boat.jpg'></div><div><img src='/second-boat.jpg'></div><figcaption>Both boats in the harbour.</figcaption></figure>");

        Assert.Equal("<figure><img src=\"https://www.harbour.test/first-boat.jpg\"/><img src=\"https://www.harbour.test/second-boat.jpg\"/><figcaption>Both boats in the harbour.</figcaption></figure>", html);
    }

    [Fact]
    public void Pictures_of_a_gallery_keep_their_own_captions()
    {
        var html = StoryPage.Between("<div class='photos'><div><img src='/first-boat.jpg'><span class='caption'>The first boat.</span></div><div><img src='/second-boat.jpg'><span class='caption'>The second boat.</span></div></div>");

        Assert.Equal("<figure><img src=\"https://www.harbour.test/first-boat.jpg\"/><figcaption>The first boat.</figcaption></figure>" +
            "<figure><img src=\"https://www.harbour.test/second-boat.jpg\"/><figcaption>The second boat.</figcaption></figure>", html);
    }

    [Theory]
    [InlineData("<p><img src='/boat.jpg' alt='A boat'></p><p class='caption'>The new boat in the harbour.</p>")]
    [InlineData("<span class='photo'><img src='/boat.jpg' alt='A boat'><em class='img_desc'>The new boat in the harbour.</em></span>")]
    [InlineData("<aside><figure><img src='/boat.jpg' alt='A boat'><figcaption class='image-footer'>The new boat in the harbour.<div class='share'><a href='/s'>Send</a></div></figcaption></figure></aside>")]
    public void A_caption_need_not_be_in_an_element_with_its_picture(string html)
    {
        var between = StoryPage.Between(html);

        Assert.Equal($"<figure>{Picture}<figcaption>The new boat in the harbour.</figcaption></figure>", between);
    }

    [Fact]
    public void A_credit_under_a_picture_goes_with_it()
    {
        var html = StoryPage.Between("<p><img src='/boat.jpg' alt='A boat'></p><p>Photo: A. Reed</p>");

        Assert.Equal($"<figure>{Picture}<figcaption>Photo: A. Reed</figcaption></figure>", html);
    }

    [Fact]
    public void A_headline_in_a_figure_is_no_caption()
    {
        var html = StoryPage.Between("<figure><img src='/boat.jpg' alt='A boat'><h2>More boats to the island</h2></figure>");

        Assert.Equal($"<figure>{Picture}</figure>", html);
    }

    [Fact]
    public void A_picture_at_the_start_of_a_paragraph_stands_before_it()
    {
        var html = StoryPage.Between("<p><img src='/boat.jpg' alt='A boat'>The boat was built on the mainland, and it is named after the island's first teacher.</p>");

        Assert.Equal($"<figure>{Picture}</figure><p>The boat was built on the mainland, and it is named after the island's first teacher.</p>", html);
    }

    [Fact]
    public void A_picture_inside_of_a_phrase_follows_it()
    {
        var html = StoryPage.Between("<p><b>The boat <img src='/boat.jpg' alt='A boat'> was built</b> on the mainland, and it is named after the island's first teacher.</p>");

        Assert.Equal($"<p><b>The boat  was built</b></p><figure>{Picture}</figure><p>on the mainland, and it is named after the island's first teacher.</p>", html);
    }

    [Fact]
    public void A_picture_in_a_heading_follows_it()
    {
        var html = StoryPage.Between("<h2><img src='/boat.jpg' alt='A boat'>The boat that was built on the mainland</h2>");

        Assert.Equal($"<h2>The boat that was built on the mainland</h2><figure>{Picture}</figure>", html);
    }

    [Fact]
    public void A_link_to_the_larger_picture_goes_and_another_stays()
    {
        var html = StoryPage.Between("<p><a href='/large/boat.jpg'><img src='/boat.jpg'></a></p><p><a href='https://yard.test/about'><img src='/shipyard.jpg'></a></p>");

        Assert.Equal("<figure><img src=\"https://www.harbour.test/boat.jpg\"/></figure><figure><a href=\"https://yard.test/about\"><img src=\"https://www.harbour.test/shipyard.jpg\"/></a></figure>", html);
    }
}
