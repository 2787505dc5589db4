using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Testing;

namespace Aggregator.Feeds;

/// <summary>The library as others get it: packed, and used from the package alone. Needs no network: what it depends on was restored to build this test.</summary>
public sealed partial class PackageTests : IDisposable
{
    private const string Version = "99.0.0-test";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aggregator-package-");

    public void Dispose() => _folder.Delete(recursive: true);

    [ToolFact("dotnet")]
    public async Task The_example_of_the_manual_compiles_and_runs_against_the_packages_alone()
    {
        await PackAsync("Aggregator.Html");
        await PackAsync("Aggregator.Feeds");
        var example = Example();
        Write("example/Program.cs", example);
        Write("example/example.csproj", Project());
        Write("example/nuget.config", Sources());

        var said = await DotnetAsync("run", "--project", Path.Combine(_folder.FullName, "example"));

        Assert.Equal(Promised(example), said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [ToolFact("dotnet")]
    public async Task The_package_holds_library_docs_manual_and_symbols_and_names_what_it_needs()
    {
        await PackAsync("Aggregator.Feeds");

        var (files, manifest) = Opened($"Aggregator.Feeds.{Version}.nupkg");
        var (symbols, _) = Opened($"Aggregator.Feeds.{Version}.snupkg");

        Assert.Superset(new HashSet<string> { "lib/net10.0/Aggregator.Feeds.dll", "lib/net10.0/Aggregator.Feeds.xml", "README.md" }, files);
        Assert.Contains("lib/net10.0/Aggregator.Feeds.pdb", symbols);
        Assert.Equal(
            ["Aggregator.Html " + Version, "AngleSharp", "CodeHollow.FeedReader", "UTF.Unknown"],
            Elements(manifest, "dependency").Select(Needed).Order(StringComparer.Ordinal));
        Assert.Empty(Elements(manifest, "repository").Concat(Elements(manifest, "license")));
    }

    // Ours by version, those of others by name: their versions are pinned elsewhere.
    private static string Needed(XElement dependency)
    {
        var id = dependency.Attribute("id")?.Value ?? "";
        return id.StartsWith("Aggregator", StringComparison.Ordinal) ? $"{id} {dependency.Attribute("version")?.Value}" : id;
    }

    private static IEnumerable<XElement> Elements(XElement manifest, string name) => manifest.Descendants().Where(element => element.Name.LocalName == name);

    private static string Example()
    {
        var manual = File.ReadAllText(Path.Combine(Repository(), "src", "Aggregator.Feeds", "README.md"));
        return string.Join('\n', CodeBlock().Matches(manual).Select(block => block.Groups["code"].Value));
    }

    // What the example says that it prints stands behind each line that prints.
    private static IEnumerable<string> Promised(string example) => PrintedLine().Matches(example).Select(line => line.Groups["printed"].Value.Trim());

    // A folder of its own, so that no test's package stays behind in the machine's cache; what others made is taken from there.
    private string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <RestorePackagesPath>{Path.Combine(_folder.FullName, "cache")}</RestorePackagesPath>
            <RestoreFallbackFolders>{MachineCache()}</RestoreFallbackFolders>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Aggregator.Feeds" Version="{Version}" />
          </ItemGroup>
        </Project>
        """;

    private string Sources() => $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="packed" value="{Packed}" />
          </packageSources>
        </configuration>
        """;

    private string Packed => Path.Combine(_folder.FullName, "packed");

    private static string MachineCache() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    // What was built to run this test is packed as it is: no second build beside others that run now.
    private Task<string> PackAsync(string project) =>
        DotnetAsync(
            "pack", Path.Combine(Repository(), "src", project), "--no-build", "-c", Configuration(), "-o", Packed, $"-p:Version={Version}", "-v", "quiet", "-nodeReuse:false");

    private async Task<string> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.FullName };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        using var deadline = new CancellationTokenSource(Patience);
        var said = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var complained = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {await said} {await complained}");
        return await said;
    }

    private (HashSet<string> Files, XElement Manifest) Opened(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Packed, package));
        using var manifest = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return (archive.Entries.Select(entry => entry.FullName).ToHashSet(), XElement.Load(manifest));
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder.FullName);
        File.WriteAllText(path, text);
    }

    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? "Debug";   // bin/Debug/net10.0

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Aggregator.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"Console\.WriteLine\(.*\);\s+// (?<printed>.*)", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedLine();
}
