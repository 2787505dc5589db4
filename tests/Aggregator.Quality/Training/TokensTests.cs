using Xunit;

namespace Aggregator.Quality.Training;

public sealed class TokensTests
{
    [Theory]
    [InlineData("It's 3.5 km, isn't it?", "It s 3 5 km isn t it")]
    [InlineData("snake_case — and «quotes»", "snake_case and quotes")]
    [InlineData("서울의 봄, 東京。", "서울의 봄 東京")]
    [InlineData(" … !", "")]
    public void Words_are_runs_of_letters_digits_and_underscores(string text, string words)
    {
        var tokens = Tokens.Of(text);

        Assert.Equal(words, string.Join(' ', tokens));
    }
}
