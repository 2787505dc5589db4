using System.Net.Http.Headers;

namespace Aggregator.Service.Tests;

/// <summary>One run with secrets in every place that has one, and none of them in anything that was written or answered.</summary>
public sealed class SecretsTests : IDisposable
{
    private const string Password = "p4ssw0rd-of-the-source";
    private const string Token = "t0ken-of-the-source";
    private const string ProxyPassword = "p4ssw0rd-of-the-proxy";
    private const string WrongKey = "wrong-key-of-somebody";

    private static readonly string[] Secrets = [Password, Token, ProxyPassword, WrongKey, KeysFor.Reader, KeysFor.Admin];

    private readonly TestFolder _folder = new(
        KeysFor.Settings().Replace("\"HostSpacing\"", $"\"Proxy\": \"http://me:{ProxyPassword}@127.0.0.1:9/\", \"HostSpacing\"", StringComparison.Ordinal));

    public SecretsTests() => File.WriteAllText(Path.Combine(_folder.Config, "sources.opml"),
        $"<opml version=\"2.0\"><body><outline xmlUrl=\"http://me:{Password}@127.0.0.1:9/feed?token={Token}&amp;page=1\"/></body></opml>");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_log_and_no_answer_to_a_reader_holds_a_secret()
    {
        var told = new List<string>();
        await using (var service = await RunningService.StartAsync(_folder))
        {
            using (await SendAsync(service, "/api/v1/fetch", KeysFor.Admin, """{"all":true}"""))
            {
            }

            foreach (var path in new[] { "/", "/feed.atom", "/feed.json", "/opml", "/api/v1/sources", "/api/v1/sources/1", "/readyz", "/nowhere", "/feed.atom?limits=1" })
            {
                using var answer = await SendAsync(service, path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"key={KeysFor.Reader}", null, null);
                told.Add($"{path} {answer.StatusCode}: {answer.Headers} {await answer.Content.ReadAsStringAsync()}");
            }

            using var refused = await service.Http.GetAsync($"/feed.atom?key={WrongKey}");
            told.Add(await refused.Content.ReadAsStringAsync());
            told.Add((await Executable.RunAsync(_folder, "config", "show")).Results);
            told.Add((await Executable.RunAsync(_folder, "config", "show", "--json")).Results);
        }

        told.Add(await _folder.ReadLogAsync());
        Assert.Contains(told, text => text.Contains("A wrong key came from", StringComparison.Ordinal));
        Assert.Contains(told, text => text.Contains("feed?token=***&page=1", StringComparison.Ordinal));
        Assert.All(told, text => Assert.DoesNotContain(Secrets, secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Who_administers_can_take_the_list_elsewhere_with_its_tokens_but_never_with_passwords()
    {
        await using var service = await RunningService.StartAsync(_folder);

        using var list = await SendAsync(service, "/opml", KeysFor.Admin, null);

        var opml = await list.Content.ReadAsStringAsync();
        Assert.Contains(Token, opml, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, opml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_beside_the_archive_is_the_owners_alone()
    {
        await using var service = await RunningService.StartAsync(_folder);

        Assert.All(["service.json", "sources-seen.txt"], file => Assert.True(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(_folder.Data, file)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)));
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningService service, string path, string? key, string? json)
    {
        using var request = new HttpRequestMessage(json is null ? HttpMethod.Get : HttpMethod.Post, path);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        request.Content = json is null ? null : new StringContent(json, MediaTypeHeaderValue.Parse("application/json"));
        return await service.Http.SendAsync(request);
    }
}
