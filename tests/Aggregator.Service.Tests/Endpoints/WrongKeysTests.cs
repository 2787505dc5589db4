using System.Net;
using Aggregator.Service.Endpoints;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Service.Tests.Endpoints;

public sealed class WrongKeysTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void After_a_minute_an_address_begins_anew()
    {
        var wrong = new WrongKeys(1, _time);
        wrong.Count(IPAddress.Loopback);

        _time.Advance(TimeSpan.FromSeconds(20));
        var second = wrong.Count(IPAddress.Loopback);
        _time.Advance(TimeSpan.FromSeconds(40));
        var later = wrong.Count(IPAddress.Loopback);

        Assert.Equal((false, TimeSpan.FromSeconds(40)), second);
        Assert.Equal((true, null), later);
    }

    [Theory]
    [InlineData("2001:db8::1", "2001:db8::ffff:2", false)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", false)]
    [InlineData("192.0.2.1", "192.0.2.2", true)]
    public void A_network_that_one_client_holds_is_one_address(string one, string other, bool isAnother)
    {
        var wrong = new WrongKeys(1, _time);
        wrong.Count(IPAddress.Parse(one));

        var (isFirst, _) = wrong.Count(IPAddress.Parse(other));

        Assert.Equal(isAnother, isFirst);
    }

    [Fact]
    public void When_there_are_too_many_addresses_to_remember_the_rest_counts_as_one()
    {
        var wrong = new WrongKeys(1, _time);

        var firsts = Enumerable.Range(0, 5000).Count(i => wrong.Count(new IPAddress([10, 0, (byte)(i >> 8), (byte)i])).IsFirst);

        Assert.Equal(1025, firsts);
    }
}
