using Aggregator.Service.Configuration;

namespace Aggregator.Service.Tests.Configuration;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("90s", 90)]
    [InlineData("1.5m", 90)]
    [InlineData("2d", 172_800)]
    [InlineData("00:00:10", 10)]
    public void Durations_are_read_as_people_write_them(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), DurationText.Parse(text));

    [Theory]
    [InlineData("10")]
    [InlineData("-5s")]
    [InlineData("soon")]
    [InlineData("")]
    public void A_bare_number_is_no_duration(string text) => Assert.Null(DurationText.Parse(text));
}
