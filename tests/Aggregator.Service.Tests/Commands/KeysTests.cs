using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Aggregator.Service.Configuration;
using Aggregator.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Service.Tests.Commands;

public sealed class KeysTests
{
    [Fact]
    public async Task A_new_key_opens_the_service_whose_configuration_holds_the_line_that_came_with_it()
    {
        using var folder = new TestFolder();
        var (exitCode, results, messages) = await Executable.RunAsync(folder, "keys", "create", "phone \"2\"", "--right", "admin");
        var key = results.Trim();
        var line = messages.Split('\n').Single(text => text.Contains("\"Hash\"", StringComparison.Ordinal));

        await File.WriteAllTextAsync(Path.Combine(folder.Config, "appsettings.json"), $$"""{ "Http": { "Keys": [ {{line}} ] } }""");
        await using var service = await RunningService.StartAsync(folder);
        using var right = await service.Http.GetAsync($"/api/v1/sources?key={key}");
        using var none = await service.Http.GetAsync("/api/v1/sources");

        Assert.Equal(0, exitCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (right.StatusCode, none.StatusCode));
        Assert.Contains($"AGGREGATOR__Http__Keys__0__Hash={KeyHash.Of(key)}", messages, StringComparison.Ordinal);
        Assert.DoesNotContain(key, messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_for_a_script_comes_as_JSON_and_no_two_are_alike()
    {
        using var folder = new TestFolder();

        var (_, one, _) = await Executable.RunAsync(folder, "keys", "create", "phone", "--json");
        var (_, other, _) = await Executable.RunAsync(folder, "keys", "create", "phone", "--json");

        var (first, second) = (JsonNode.Parse(one), JsonNode.Parse(other));
        Assert.Equal("Read", (string?)first?["config"]?["Right"]);
        Assert.NotEqual((string?)first?["key"], (string?)second?["key"]);
    }

    [Fact]
    public async Task A_password_of_a_source_is_read_from_standard_input()
    {
        using var folder = new TestFolder();
        var start = Executable.StartInfo(folder, "sources", "add", "http://127.0.0.1:9/feed", "--user", "me", "--password", "-", "--json");
        start.RedirectStandardInput = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException();

        await process.StandardInput.WriteAsync("geheim\n");
        process.StandardInput.Close();
        var (results, messages) = (await process.StandardOutput.ReadToEndAsync(), await process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, messages);
        Assert.DoesNotContain("geheim", results + messages, StringComparison.Ordinal);
        await using var service = await RunningService.StartAsync(folder, mode: Aggregator.Service.Hosting.ServiceMode.Command);
        var source = Assert.Single(await service.Services.GetRequiredService<IArticleStore>().SourcesAsync(CancellationToken.None));
        Assert.Equal("geheim", source.Settings.Credentials?.Password);
    }

    [Theory]
    [InlineData("own-0123456789-0123456789-0123456789\n", 0)]
    [InlineData("hunter2\n", 2)]
    [InlineData("", 2)]
    public async Task A_key_of_ones_own_is_hashed_from_standard_input_when_it_is_long_enough(string typed, int expected)
    {
        using var folder = new TestFolder();
        var start = Executable.StartInfo(folder, "keys", "hash");
        start.RedirectStandardInput = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException();

        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        var (results, messages) = (await process.StandardOutput.ReadToEndAsync(), await process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal(expected, process.ExitCode);
        Assert.Equal(expected == 0 ? KeyHash.Of(typed.Trim()) : "", results.Trim());
        Assert.True(typed.Length == 0 || !messages.Contains(typed.Trim(), StringComparison.Ordinal));
    }
}
