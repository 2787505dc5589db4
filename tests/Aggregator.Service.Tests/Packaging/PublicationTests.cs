using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Testing;
using Microsoft.AspNetCore.Builder;

namespace Aggregator.Service.Tests.Packaging;

/// <summary>The published program, as somebody has it who downloads it.</summary>
[Collection(PackagingCollection.Name)]
public sealed class PublicationTests(Publication published) : IDisposable
{
    private const int MostBytes = 60_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PackagingFact]
    public void It_is_one_file_and_the_shipped_configuration()
    {
        var files = Directory.GetFileSystemEntries(published.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(["aggregator", "config"], files);
        Assert.True(File.Exists(Path.Combine(published.Folder, "config", "appsettings.json")));
        Assert.InRange(new FileInfo(published.Program).Length, 1, MostBytes);
        Assert.Contains($"{new FileInfo(published.Program).Length} bytes", published.Said, StringComparison.Ordinal);
    }

    [PackagingFact]
    public async Task It_says_its_version_and_unpacks_nothing_even_where_it_could_write_nothing()
    {
        var nowhere = new Dictionary<string, string?> { ["HOME"] = "/proc", ["TMPDIR"] = "/proc", ["DOTNET_BUNDLE_EXTRACT_BASE_DIR"] = "/proc" };

        var (exitCode, results, messages) = await Shell.RunAsync(published.Program, nowhere, "--version");

        Assert.Equal((0, ""), (exitCode, messages));
        Assert.Equal(XDocument.Load(Path.Combine(Publication.Repository, "Directory.Build.props")).Descendants("Version").Single().Value, results.Trim());
    }

    [PackagingFact]
    public async Task Its_schema_is_that_of_the_build()
    {
        var (_, shipped, _) = await Shell.RunAsync(published.Program, "config", "schema");
        var (_, built, _) = await Executable.RunAsync(_folder, "config", "schema");

        Assert.Equal(built, shipped);
        Assert.Contains("\"description\": \"Where the service listens", shipped, StringComparison.Ordinal);
    }

    [PackagingFact]
    public async Task It_is_started_fed_queried_and_stopped()
    {
        await using var web = await SmallWeb.StartAsync();
        web.Serve("/feed", "application/rss+xml", """
            <rss version="2.0"><channel><title>Harbour News</title><item><guid>1</guid><title>A pier is mended</title><description>It was high time.</description></item></channel></rss>
            """);
        using var service = Start("--urls", "http://127.0.0.1:0");
        using var http = new HttpClient { BaseAddress = await AddressOfAsync(service) };

        var (added, _, trouble) = await RunAsync("sources", "add", $"{web.Address}feed");
        var (fetched, _, _) = await RunAsync("fetch", "--all");
        using var found = JsonDocument.Parse(await http.GetStringAsync("/api/v1/articles?q=pier"));
        var feed = await http.GetStringAsync("/feed.atom");
        var (stopped, _, _) = await Shell.RunAsync("kill", "-INT", $"{service.Id}");
        await service.WaitForExitAsync(new CancellationTokenSource(Patience).Token);

        Assert.True(added == 0, trouble);
        Assert.Equal((0, 0, 0), (fetched, stopped, service.ExitCode));
        Assert.Equal("A pier is mended", Assert.Single(found.RootElement.GetProperty("items").EnumerateArray()).GetProperty("title").GetString());
        Assert.Contains("A pier is mended", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_is_shipped_refers_to_what_is_left_out()
    {
        var targets = XDocument.Load(Path.Combine(Publication.Repository, "src", "Aggregator.Service", "Packaging", "Publish.targets"));
        var leftOut = new Regex(targets.Descendants("NotShipped").Single().Value, RegexOptions.CultureInvariant);
        var program = typeof(Aggregator.Service.Hosting.ServiceHost).Assembly;
        string[] folders = [AppContext.BaseDirectory, FolderOf(typeof(object)), FolderOf(typeof(WebApplication))];

        var reached = ReferencesOf(program.GetName().Name ?? "", folders, []);

        Assert.Contains("Microsoft.AspNetCore.Server.Kestrel.Core", reached);
        Assert.DoesNotContain(reached, name => leftOut.IsMatch(name));
    }

    [LongFact]
    public async Task It_is_published_for_all_systems()
    {
        var (exitCode, results, messages) = await Publication.RunAsync("publish", "--output", _folder.Data);

        Assert.True(exitCode == 0, results + messages);
        Assert.All(["linux-x64/aggregator", "linux-arm64/aggregator", "win-x64/aggregator.exe"],
            name => Assert.InRange(new FileInfo(Path.Combine(_folder.Data, name)).Length, 1, MostBytes));
        Assert.Equal(["aggregator.exe", "config"], Directory.GetFileSystemEntries(Path.Combine(_folder.Data, "win-x64")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static string FolderOf(Type type) => Path.GetDirectoryName(type.Assembly.Location) ?? "";

    private static HashSet<string> ReferencesOf(string name, string[] folders, HashSet<string> known)
    {
        var file = folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
        if (file is null || !known.Add(name))
        {
            return known;
        }

        using var assembly = new PEReader(File.OpenRead(file));
        var metadata = assembly.GetMetadataReader();
        foreach (var handle in metadata.AssemblyReferences)
        {
            ReferencesOf(metadata.GetString(metadata.GetAssemblyReference(handle).Name), folders, known);
        }

        return known;
    }

    private static async Task<Uri> AddressOfAsync(Process service)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (await service.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            if (Regex.Match(line, @"http://127\.0\.0\.1:\d+/") is { Success: true, Value: var address })
            {
                return new(address);
            }
        }

        throw new InvalidOperationException($"The service ended: {await service.StandardError.ReadToEndAsync(deadline.Token)}");
    }

    private Task<(int ExitCode, string Results, string Messages)> RunAsync(params string[] arguments) =>
        Shell.RunAsync(published.Program, [.. arguments, "--config", _folder.Config, "--data", _folder.Data]);

    // A shell that put the tests into the background made them deaf to Ctrl-C, and a child inherits that.
    private Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", published.Program, .. arguments, "--config", _folder.Config, "--data", _folder.Data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The program did not start.");
}
