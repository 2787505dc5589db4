using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Tests.Endpoints;

public sealed class AcceptHeaderTests
{
    [Theory]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip;q=0", "identity")]
    [InlineData("identity;q=0.5, gzip;q=0.2", "identity")]
    [InlineData("*", "br")]
    [InlineData("deflate", "identity")]
    [InlineData("*;q=0", null)]
    public void The_best_that_both_sides_know_is_taken(string header, string? expected) =>
        Assert.Equal(expected, AcceptHeader.Choose(header, ["br", "gzip", "identity"], "*"));
}
