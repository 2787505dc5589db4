using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Aggregator.Testing;

/// <summary>
/// A library as others get it: packed as it was built to run this test, and used from the package alone, by the example of its own manual. Needs no network: what it depends on was
/// restored to build the test.
/// </summary>
/// <param name="name">The project, such as <c>Aggregator.Feeds</c>.</param>
/// <param name="ours">The projects of this repository that it stands on.</param>
public sealed partial class PackedLibrary(string name, params string[] ours) : IDisposable
{
    private const string Version = "99.0.0-test";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aggregator-package-");

    private string Packed => Path.Combine(_folder.FullName, "packed");

    /// <summary>Takes packages and example away.</summary>
    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Compiles the manual's example against the packages, runs it, and holds what it prints against what the manual says it prints, behind each line that does.</summary>
    public async Task AssertExampleHoldsAsync()
    {
        foreach (var project in ours.Append(name))
        {
            await PackAsync(project);
        }

        var manual = await File.ReadAllTextAsync(Path.Combine(Repository(), "src", name, "README.md"));
        var example = string.Join('\n', CodeBlock().Matches(manual).Select(block => block.Groups["code"].Value));
        await WriteAsync("example/Program.cs", example);
        await WriteAsync("example/example.csproj", Project());
        await WriteAsync("example/nuget.config", Sources());

        var said = await DotnetAsync("run", "--project", Path.Combine(_folder.FullName, "example"));

        var promised = PrintedLine().Matches(example).Select(line => line.Groups["printed"].Value.Trim());
        Assert.Equal(promised, said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>Holds the package to library, documentation, manual, symbols, and no more dependencies than these.</summary>
    /// <param name="dependencies">Those of others by name, since their versions are pinned elsewhere.</param>
    public async Task AssertHoldsWhatItShouldAsync(params string[] dependencies)
    {
        await PackAsync(name);

        var (files, manifest) = Opened($"{name}.{Version}.nupkg");
        var (symbols, _) = Opened($"{name}.{Version}.snupkg");

        Assert.Superset(new HashSet<string> { $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml", "README.md" }, files);
        Assert.Contains($"lib/net10.0/{name}.pdb", symbols);
        var needed = Elements(manifest, "dependency").Select(dependency => (Name: dependency.Attribute("id")?.Value ?? "", Version: dependency.Attribute("version")?.Value)).ToList();
        Assert.Equal(ours.Concat(dependencies).Order(StringComparer.Ordinal), needed.Select(dependency => dependency.Name).Order(StringComparer.Ordinal));
        Assert.All(needed.Where(dependency => ours.Contains(dependency.Name)), dependency => Assert.Equal(Version, dependency.Version));
        Assert.Empty(Elements(manifest, "repository").Concat(Elements(manifest, "license")));
    }

    private static IEnumerable<XElement> Elements(XElement manifest, string element) => manifest.Descendants().Where(candidate => candidate.Name.LocalName == element);

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
            <PackageReference Include="{name}" Version="{Version}" />
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

    private async Task WriteAsync(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder.FullName);
        await File.WriteAllTextAsync(path, text);
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
