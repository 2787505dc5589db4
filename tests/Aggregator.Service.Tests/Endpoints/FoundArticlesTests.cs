using System.Net;
using System.Text.Json;
using Aggregator.Service.Demo;
using Aggregator.Service.Endpoints;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Tests.Endpoints;

public sealed class FoundArticlesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_search_marks_and_counts_when_asked_and_is_as_before_when_not()
    {
        await using var service = await WithOneSourceAsync();

        var plain = await service.GetAsync("/api/v1/articles?q=ferry&sort=relevance");
        var full = await service.GetAsync("/api/v1/articles?q=ferry&sort=relevance&limit=1&highlight=true&facets=source,tag,language,day&facetLimit=3");

        Assert.False(plain.TryGetProperty("facets", out _));
        Assert.False(plain.GetProperty("items")[0].TryGetProperty("highlight", out _));
        Assert.Contains("<mark>ferries</mark>", full.GetProperty("items")[0].GetProperty("highlight").GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Contains("<mark>ferry</mark>", full.GetProperty("items")[0].GetProperty("highlight").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(plain.GetProperty("items").GetArrayLength(), full.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.String, full.GetProperty("facets").GetProperty("source")[0].GetProperty("title").ValueKind);
        Assert.Equal(3, full.GetProperty("facets").GetProperty("tag").GetArrayLength());
    }

    [Theory]
    [InlineData("facets=colour", "facets")]
    [InlineData("highlight=yes", "highlight")]
    [InlineData("facets=tag&facetLimit=0", "facetLimit")]
    [InlineData("facets=tag&facetLimit=101", "facetLimit")]
    [InlineData("q=title:(a%20tag:b)", "q")]
    public async Task A_parameter_that_makes_no_sense_is_named(string parameters, string name)
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);

        using var answer = await service.Http.GetAsync($"/api/v1/articles?{parameters}");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(name, problem.RootElement.GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData("/api/v1/articles?q=%20a%20%28b", 3)]
    [InlineData("/feed.atom?q=a%20after:soon", 8)]
    [InlineData("/feed.json?q=%22", 0)]
    public async Task A_mistake_in_a_query_is_told_with_its_place_wherever_it_is_asked(string address, int position)
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Command);

        using var answer = await service.Http.GetAsync(address);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(position, problem.RootElement.GetProperty("position").GetInt32());
    }

    [Fact]
    public async Task A_query_of_the_greatest_length_can_be_asked_in_Korean()
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Service);

        using var answer = await service.Http.GetAsync($"/api/v1/articles?q={Uri.EscapeDataString($"\"{new string('가', 200)} {string.Join(' ', Enumerable.Repeat("정부는", 449))}\"")}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_command_line_shows_marks_and_counts()
    {
        await using var service = await WithOneSourceAsync();

        var (exitCode, results, messages) = await Executable.RunAsync(_folder, "articles", "search", "ferry", "--highlight", "--facets", "language");

        Assert.Equal(0, exitCode);
        Assert.Contains("*ferry*", results, StringComparison.Ordinal);
        Assert.Contains("\nen\t", results, StringComparison.Ordinal);
        Assert.Contains("articles", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_points_at_a_mistake()
    {
        await using var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Service);

        var (exitCode, _, messages) = await Executable.RunAsync(_folder, "articles", "search", "ferry after:soon");

        Assert.Equal(1, exitCode);
        Assert.Contains("ferry after:soon\n            ^", messages, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sign_stands_under_the_mistake_where_characters_are_two_cells_wide() => Assert.Equal("정부 (은행\n     ^", QueryMistake.Show("정부 (은행", 3));

    private async Task<RunningService> WithOneSourceAsync()
    {
        await using var web = await DemoWeb.StartAsync(TimeProvider.System, CancellationToken.None);
        var service = await RunningService.StartAsync(_folder, mode: ServiceMode.Service);
        using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", $$"""{"url":"{{web.Feeds().First().Url}}"}""");
        await service.FetchAllAsync();
        await Eventually.HoldsAsync(async () => (await service.GetAsync("/api/v1/articles?q=ferry")).GetProperty("items").GetArrayLength() > 0);
        return service;
    }
}
