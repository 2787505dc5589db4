using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests.Scheduling;

public sealed class FirstSourcesTests : IDisposable
{
    private const string List = """
        <opml version="2.0"><head><title>First</title></head><body><outline text="News" type="rss" xmlUrl="http://127.0.0.1:9/feed"/></body></opml>
        """;

    private readonly TestFolder _folder = new();

    public FirstSourcesTests() => File.WriteAllText(Path.Combine(_folder.Config, "sources.opml"), List);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_that_never_had_a_source_gets_the_first_ones()
    {
        await using var service = await RunningService.StartAsync(_folder);

        Assert.Single((await service.GetAsync("/api/v1/sources")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Who_removed_them_all_is_not_given_them_again()
    {
        await using (var first = await RunningService.StartAsync(_folder))
        {
            using var removed = await first.Http.DeleteAsync("/api/v1/sources/1");
            removed.EnsureSuccessStatusCode();
        }

        await using var second = await RunningService.StartAsync(_folder);

        Assert.Empty((await second.GetAsync("/api/v1/sources")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_command_adds_none()
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);

        Assert.Empty((await service.GetAsync("/api/v1/sources")).GetProperty("items").EnumerateArray());
    }
}
