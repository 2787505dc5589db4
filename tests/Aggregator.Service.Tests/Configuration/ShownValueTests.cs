using Aggregator.Fetching;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Tests.Configuration;

public sealed class ShownValueTests
{
    [Theory]
    [InlineData("http://user:secret@proxy:3128/", "http://***@proxy:3128/")]
    [InlineData("http://user:sec@ret@proxy:port", "http://***@proxy:port")]
    [InlineData("http://proxy:3128/a@b", "http://proxy:3128/a@b")]
    [InlineData("me@example.org", "me@example.org")]
    public void A_password_in_an_address_is_hidden_also_in_one_that_is_none(string value, string shown) =>
        Assert.Equal(shown, ShownValue.Of(typeof(FetchingOptions).GetProperty(nameof(FetchingOptions.Proxy)) ?? throw new InvalidOperationException(), value));
}
