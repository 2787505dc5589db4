using Aggregator.Service.Commands.Keys;

namespace Aggregator.Service.Tests.Commands.Keys;

public sealed class KeyNumbersTests
{
    [Theory]
    [InlineData(0, "", 0)]
    [InlineData(2, "", 2)]
    [InlineData(0, "AGGREGATOR__Http__Keys__0__Name=phone\n", 1)]
    [InlineData(1, "# a key\n AGGREGATOR__HTTP__KEYS__4__Hash=x\nAGGREGATOR__Http__Keys__1__Hash=y\n", 5)]
    [InlineData(3, "#AGGREGATOR__Http__Keys__7__Name=phone\nHTTP_PROXY=x\n", 3)]
    public void The_next_number_is_behind_all_that_the_configuration_and_the_variables_hold(int configured, string variables, int expected)
    {
        using var folder = new TestFolder();
        var file = folder.Write("environment", variables);

        var next = KeyNumbers.NextFree(configured, file);

        Assert.Equal(expected, next);
    }

    [Fact]
    public void Without_a_file_of_variables_the_configuration_alone_counts()
    {
        using var folder = new TestFolder();

        var next = KeyNumbers.NextFree(2, Path.Combine(folder.Config, "environment"));

        Assert.Equal(2, next);
    }
}
