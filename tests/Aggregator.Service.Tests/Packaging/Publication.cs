namespace Aggregator.Service.Tests.Packaging;

/// <summary>Program and package, made by the commands that make them for everybody: once for all tests that look at them.</summary>
public sealed class Publication : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aggregator-publication-");

    /// <summary>The top folder of the repository.</summary>
    internal static string Repository { get; } = FindRepository();

    /// <summary>What publishing wrote.</summary>
    internal string Folder => Path.Combine(_folder.FullName, "linux-x64");

    /// <summary>The one file.</summary>
    internal string Program => Path.Combine(Folder, "aggregator");

    /// <summary>What the command said.</summary>
    internal string Said { get; private set; } = "";

    /// <summary>The Debian package of it; empty where there is no dpkg-deb.</summary>
    internal string Package { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (!PackagingFactAttribute.IsHere)
        {
            return;
        }

        var (exitCode, results, messages) = await RunAsync("publish", "--output", _folder.FullName, "linux-x64");
        Said = results + messages;
        Assert.True(exitCode == 0, Said);
        if (File.Exists("/usr/bin/dpkg-deb"))
        {
            var (built, lines, trouble) = await RunAsync("deb", "--output", _folder.FullName, "--published", Folder, "amd64");
            Assert.True(built == 0, lines + trouble);
            Package = Assert.Single(Directory.GetFiles(_folder.FullName, "*.deb"));
        }
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs one of the packaging commands.</summary>
    internal static Task<(int ExitCode, string Results, string Messages)> RunAsync(string command, params string[] arguments) =>
        Shell.RunAsync("bash", [Path.Combine(Repository, "src", "Aggregator.Service", "Packaging", command), .. arguments]);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Aggregator.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }
}
