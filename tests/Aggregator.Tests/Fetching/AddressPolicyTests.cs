using System.Net;
using Aggregator.Fetching;

namespace Aggregator.Tests.Fetching;

public sealed class AddressPolicyTests
{
    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("93.184.216.34")]
    [InlineData("100.63.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("192.0.1.1")]
    [InlineData("198.20.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::1.1.1.1")]
    public void Public_addresses_are_dialled(string address) => Assert.True(new AddressPolicy([]).Allows(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::66")]
    [InlineData("ff02::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("3fff::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::10.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b:1::1")]
    public void Other_addresses_are_not(string address) => Assert.False(new AddressPolicy([]).Allows(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1/32", true)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("127.0.0.2", "127.0.0.1/32", false)]
    [InlineData("192.168.7.9", "192.168.0.0/16", true)]
    [InlineData("::ffff:192.168.7.9", "192.168.0.0/16", true)]
    [InlineData("fd00::66", "fd00::/8", true)]
    [InlineData("::1", "::1", true)]
    [InlineData("10.0.0.1", "192.168.0.0/16", false)]
    public void The_operators_ranges_are_allowed_on_top(string address, string range, bool isAllowed) =>
        Assert.Equal(isAllowed, new AddressPolicy([range]).Allows(IPAddress.Parse(address)));

    [Theory]
    [InlineData("localhost")]
    [InlineData("10.0.0.0/33")]
    [InlineData("")]
    public void What_is_no_range_is_refused_at_the_start(string range) => Assert.Throws<FormatException>(() => new AddressPolicy([range]));
}
