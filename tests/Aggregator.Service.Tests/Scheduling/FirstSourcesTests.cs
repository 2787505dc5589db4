using System.Net.Http.Json;
using System.Text.Json;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests.Scheduling;

public sealed class FirstSourcesTests : IDisposable
{
    private const string One = "http://127.0.0.1:9/one";
    private const string Two = "http://127.0.0.1:9/two";

    private readonly TestFolder _folder = new();

    public FirstSourcesTests() => List(One);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_that_never_had_a_source_gets_the_first_ones()
    {
        await using var service = await RunningService.StartAsync(_folder);

        Assert.Equal([One], await SourcesAsync(service));
    }

    [Fact]
    public async Task Who_removed_one_is_not_given_it_again()
    {
        await using (var first = await RunningService.StartAsync(_folder))
        {
            using var removed = await first.Http.DeleteAsync("/api/v1/sources/1");
            await ReloadAsync(first);
        }

        await using var second = await RunningService.StartAsync(_folder);

        Assert.Empty(await SourcesAsync(second));
    }

    [Fact]
    public async Task A_command_adds_none()
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);

        Assert.Empty(await SourcesAsync(service));
    }

    [Fact]
    public async Task What_is_newly_written_is_subscribed_while_the_service_runs()
    {
        await using var service = await RunningService.StartAsync(_folder);

        List(One, Two);

        await Eventually.HoldsAsync(async () => (await SourcesAsync(service)).SequenceEqual([One, Two]));
    }

    [Fact]
    public async Task What_was_written_since_the_last_start_is_subscribed_and_what_was_removed_by_command_stays_away()
    {
        await using (var first = await RunningService.StartAsync(_folder))
        {
            using var removed = await first.Http.DeleteAsync("/api/v1/sources/1");
        }

        List(One, Two);
        await using var second = await RunningService.StartAsync(_folder);

        Assert.Equal([Two], await SourcesAsync(second));
    }

    [Fact]
    public async Task What_is_taken_out_is_told_and_goes_on_and_comes_back_when_it_is_written_anew()
    {
        await using var service = await RunningService.StartAsync(_folder);
        List(Two);
        await ReloadAsync(service);
        var kept = await SourcesAsync(service);
        using var removed = await service.Http.DeleteAsync("/api/v1/sources/1");

        List(One, Two);
        await ReloadAsync(service);

        Assert.Equal([One, Two], kept);
        Assert.Contains("was taken out of", await _folder.ReadLogAsync(), StringComparison.Ordinal);
        Assert.Equal([One, Two], await SourcesAsync(service));
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_is_told_and_changes_nothing()
    {
        await using var service = await RunningService.StartAsync(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder.Config, "sources.opml"), "<html><body>404</body></html>");

        var report = await ReloadAsync(service);

        Assert.Contains("sources.opml", Assert.Single(report.GetProperty("problems").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal([One], await SourcesAsync(service));
    }

    [Fact]
    public async Task A_store_from_before_the_list_was_followed_keeps_what_its_operator_made_of_it()
    {
        await using (var first = await RunningService.StartAsync(_folder))
        {
            using var removed = await first.Http.DeleteAsync("/api/v1/sources/1");
        }

        File.Delete(Path.Combine(_folder.Data, "sources-seen.txt"));
        await using var second = await RunningService.StartAsync(_folder);

        Assert.Empty(await SourcesAsync(second));
        Assert.Contains("1 sources of", await _folder.ReadLogAsync(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ReloadAsync(RunningService service)
    {
        using var answer = await service.SendAsync(HttpMethod.Post, "/api/v1/config/reload", "{}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<IReadOnlyList<string?>> SourcesAsync(RunningService service) =>
        [.. (await service.GetAsync("/api/v1/sources")).GetProperty("items").EnumerateArray().Select(source => source.GetProperty("url").GetString()).Order()];

    private void List(params string[] addresses)
    {
        var outlines = string.Concat(addresses.Select(url => $"<outline text=\"{url[^3..]}\" type=\"rss\" xmlUrl=\"{url}\"/>"));
        File.WriteAllText(Path.Combine(_folder.Config, "sources.opml"), $"<opml version=\"2.0\"><head><title>First</title></head><body>{outlines}</body></opml>");
    }
}
