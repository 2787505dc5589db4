namespace Aggregator.Service.Tests.Commands.Articles;

public sealed class SearchTests
{
    [Theory]
    [InlineData(1, "search", "storm", "harbour")]
    [InlineData(0, "list")]
    public async Task Nothing_found_is_said_and_fails_a_search_alone(int expected, params string[] arguments)
    {
        using var folder = new TestFolder();

        var (exitCode, results, messages) = await Executable.RunAsync(folder, ["articles", .. arguments]);

        Assert.Equal(expected, exitCode);
        Assert.Empty(results);
        Assert.Equal("Nothing found.", messages.Trim());
    }
}
