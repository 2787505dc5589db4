using Aggregator.Service.Configuration;

namespace Aggregator.Service.Tests.Configuration;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("HostSpaceing", " (did you mean HostSpacing?)")]
    [InlineData("hostspcaing", " (did you mean HostSpacing?)")]
    [InlineData("Proxi", " (did you mean Proxy?)")]
    [InlineData("User", " (did you mean UserAgent?)")]
    [InlineData("Colour", "")]
    public void A_name_that_is_near_is_offered(string given, string expected) =>
        Assert.Equal(expected, Spelling.Hint(given, ["HostSpacing", "Proxy", "UserAgent"]));
}
