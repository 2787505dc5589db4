using Aggregator.Extraction.Body.Figures;
using AngleSharp.Html.Parser;

namespace Aggregator.Extraction.Tests.Body.Figures;

public sealed class ImageAddressTests
{
    [Theory]
    [InlineData("<img src='/a.jpg'>", "/a.jpg")]
    [InlineData("<img src='/a.jpg' data-src='/b.jpg'>", "/b.jpg")]
    [InlineData("<img src='data:image/gif;base64,R0lGOD' data-lazy-src='/b.jpg'>", "/b.jpg")]
    [InlineData("<img src='/img/placeholder.png' data-original='/b.jpg'>", "/b.jpg")]
    [InlineData("<img src='/a.jpg' data-src='{{picture}}'>", "/a.jpg")]
    [InlineData("<img src='/a.jpg' srcset='/s.jpg 300w, /m.jpg 1024w, /l.jpg 4000w'>", "/m.jpg")]
    [InlineData("<img srcset='/s.jpg 300w, /m.jpg 640w'>", "/m.jpg")]
    [InlineData("<img srcset='/a,b.jpg 1x, /a,c.jpg 2x'>", "/a,c.jpg")]
    [InlineData("<img data-srcset='data:image/gif;base64,R0lGOD 1w, /m.jpg 800w'>", "/m.jpg")]
    [InlineData("<picture><source srcset='/p.webp 1200w'><img alt='x'></picture>", "/p.webp")]
    [InlineData("<img data-orig-file='/b.jpg'>", "/b.jpg")]
    [InlineData("<img src='/a boat.jpg'>", "/a boat.jpg")]
    [InlineData("<img src='about:blank'>", null)]
    [InlineData("<img>", null)]
    public void The_address_to_show_is_the_one_a_script_would_load(string html, string? expected)
    {
        using var document = new HtmlParser().ParseDocument(html);

        var address = ImageAddress.Of(document.Images[0]);

        Assert.Equal(expected, address);
    }

    [Fact]
    public void Of_a_thousand_sizes_only_the_first_are_read()
    {
        var sizes = string.Join(", ", Enumerable.Range(1, 1000).Select(width => $"/{width}.jpg {width}w"));
        using var document = new HtmlParser().ParseDocument($"<img srcset='{sizes}'>");

        var address = ImageAddress.Of(document.Images[0]);

        Assert.Equal("/32.jpg", address);
    }

    [Fact]
    public void A_picture_in_a_noscript_stands_for_the_one_that_a_script_would_make()
    {
        var html = StoryPage.Between("<figure><img class='lazy' alt='x'><noscript><img src='/boat.jpg' alt='A boat'></noscript></figure>");

        Assert.Equal("<figure><img src=\"https://www.harbour.test/boat.jpg\" alt=\"A boat\"/></figure>", html);
    }
}
