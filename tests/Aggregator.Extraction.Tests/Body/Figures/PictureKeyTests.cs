using Aggregator.Extraction.Body.Figures;

namespace Aggregator.Extraction.Tests.Body.Figures;

public sealed class PictureKeyTests
{
    [Theory]
    [InlineData("https://cdn.test/2025/new-boat-1024x683.jpg", "https://cdn.test/2025/new-boat.jpg?w=300")]
    [InlineData("https://cdn.test/2025/new-boat-scaled.jpg", "https://cdn.test/2025/new-boat@2x.webp")]
    [InlineData("https://cdn.test/w_800,h_600,c_fill/harbour_boat.jpg", "https://cdn.test/w_300,h_200/harbour_boat.jpg")]
    [InlineData("/_next/image?url=https%3A%2F%2Fcdn.test%2Fharbour-boat.jpg&w=640&q=75", "https://cdn.test/harbour-boat.jpg")]
    [InlineData("https://proxy.test/fit-in/800x600/https://cdn.test/harbour-boat.jpg", "https://cdn.test/harbour-boat.jpg")]
    [InlineData("https://cdn.test/image.php?id=71&w=300", "https://cdn.test/image.php?id=71&w=600")]
    public void One_picture_in_two_sizes_has_one_key(string one, string other)
    {
        Assert.Equal(PictureKey.Of(one), PictureKey.Of(other));
    }

    [Theory]
    [InlineData("https://cdn.test/new-boat-1.jpg", "https://cdn.test/new-boat-2.jpg")]
    [InlineData("https://cdn.test/photo/123456/original.jpg", "https://cdn.test/photo/123457/original.jpg")]
    [InlineData("https://cdn.test/image.php?id=71", "https://cdn.test/image.php?id=72")]
    [InlineData("https://cdn.test/a/IMG_2210.jpg", "https://cdn.test/a/IMG_2211.jpg")]
    [InlineData("https://cdn.test/20250304-1200.jpg", "https://cdn.test/20250304-1300.jpg")]
    public void Two_pictures_have_two_keys(string one, string other)
    {
        Assert.NotEqual(PictureKey.Of(one), PictureKey.Of(other));
    }
}
