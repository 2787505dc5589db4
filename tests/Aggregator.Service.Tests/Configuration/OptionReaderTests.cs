using Aggregator.Fetching;
using Aggregator.Service.Configuration;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Service.Tests.Configuration;

public sealed class OptionReaderTests
{
    [Fact]
    public void Values_are_read_by_their_types_and_absent_ones_keep_their_default()
    {
        var (options, problems) = Read<FetchingOptions>(("HostSpacing", "500ms"), ("connectionsperhost", "4"), ("AllowedAddresses:0", "10.0.0.0/8"));

        Assert.Empty(problems);
        Assert.Equal(TimeSpan.FromMilliseconds(500), options.HostSpacing);
        Assert.Equal(4, options.ConnectionsPerHost);
        Assert.Equal(["10.0.0.0/8"], options.AllowedAddresses);
        Assert.Equal(new FetchingOptions().FeedTimeout, options.FeedTimeout);
    }

    [Theory]
    [InlineData("ConnectionsPerHost", "many", "a whole number from 1 to 16")]
    [InlineData("ConnectionsPerHost", "17", "a whole number from 1 to 16")]
    [InlineData("HostSpacing", "1", "duration")]
    [InlineData("HostSpacing:Value", "1s", "not a list or an object")]
    [InlineData("AllowedAddresses", "10.0.0.0/8", "a list")]
    [InlineData("ConnectionsPerHost:0", "1", "not a list")]
    [InlineData("Spacing", "1s", "unknown key")]
    [InlineData("Contact", "me (at home)", "without brackets")]
    [InlineData("HostSpaceing", "1s", "unknown key (did you mean HostSpacing?)")]
    public void What_cannot_be_is_told_with_its_key_and_what_is_allowed(string key, string value, string words)
    {
        var (_, problems) = Read<FetchingOptions>((key, value));

        var problem = Assert.Single(problems);
        Assert.StartsWith("Fetching:" + key.Split(':')[0], problem.Key, StringComparison.Ordinal);
        Assert.Contains(words, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_where_an_object_should_stand_is_told()
    {
        var (_, problems) = Read<Aggregator.Publishing.PublishingOptions>(("Feeds:trade", "q=tariff"));

        Assert.Contains("an object with Title, Query", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_found_not_only_the_first()
    {
        var (_, problems) = Read<FetchingOptions>(("HostSpacing", "soon"), ("ConnectionsPerHost", "0"), ("Nonsense", "1"));

        Assert.Equal(3, problems.Count);
    }

    [Fact]
    public void An_empty_value_goes_back_to_the_default()
    {
        var (options, problems) = Read<FetchingOptions>(("HostSpacing", ""), ("AllowedAddresses:0", ""));

        Assert.Empty(problems);
        Assert.Equal(new FetchingOptions().HostSpacing, options.HostSpacing);
        Assert.Empty(options.AllowedAddresses);
    }

    [Fact]
    public void A_secret_that_is_wrong_is_not_shown()
    {
        var (_, problems) = Read<HttpOptions>(("Keys:0:Name", "phone"), ("Keys:0:Hash", "plainkey"));

        var problem = Assert.Single(problems);
        Assert.Contains("aggregator keys create", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("plainkey", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_written_as_it_is_is_refused_with_what_to_do_and_not_shown()
    {
        var (_, problems) = Read<HttpOptions>(("Keys:0:Name", "phone"), ("Keys:0:Key", "reader-0123456789"));

        var problem = Assert.Single(problems);
        Assert.Contains("aggregator keys hash", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_in_an_address_that_is_wrong_is_not_shown()
    {
        var (_, problems) = Read<FetchingOptions>(("Proxy", "ftp://me:hidden@proxy:3128"));

        Assert.Contains("ftp://***@proxy:3128", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Proxy", "https://proxy:3128", "http://proxy:3128")]
    [InlineData("UserAgent", "\u00e4", "printable ASCII")]
    [InlineData("AllowedAddresses:0", "10.0.0.0/99", "192.168.1.0/24")]
    public void What_a_class_itself_refuses_is_told(string key, string value, string words)
    {
        var (_, problems) = Read<FetchingOptions>((key, value));

        Assert.Contains(words, Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    private static (T Options, IReadOnlyList<ConfigurationProblem> Problems) Read<T>(params (string Key, string Value)[] given)
        where T : class
    {
        var section = typeof(T).Name.Replace("Options", "", StringComparison.Ordinal);
        var root = new ConfigurationBuilder()
            .AddInMemoryCollection(given.Select(pair => KeyValuePair.Create<string, string?>($"{section}:{pair.Key}", pair.Value)))
            .Build();
        var reader = new OptionReader(new(root, SettingsFile.Read("none.json")));
        return (reader.Read<T>(root.GetSection(section)), reader.Problems);
    }
}
