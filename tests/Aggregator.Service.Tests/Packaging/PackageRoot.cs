namespace Aggregator.Service.Tests.Packaging;

/// <summary>An empty root that dpkg installs into. The maintainer scripts run as they would there, but systemd is none of its concern.</summary>
internal sealed class PackageRoot
{
    private readonly string _root;

    public PackageRoot(string root)
    {
        _root = root;
        foreach (var folder in (string[])["/var/lib/dpkg/info", "/var/lib/dpkg/updates", "/var/log"])
        {
            Directory.CreateDirectory(PathOf(folder));
        }

        File.WriteAllText(PathOf("/var/lib/dpkg/status"), "");
    }

    public string PathOf(string path) => _root + path;

    public bool Has(string path) => Path.Exists(PathOf(path));

    /// <summary>Installs a package, and keeps changed configuration as an operator who presses return does.</summary>
    public Task InstallAsync(string package) => DpkgAsync("--install", package);

    public async Task DpkgAsync(string verb, string what)
    {
        // The scripts are the root's own business, but the root has no shell: they run here, and are told the root by DPKG_ROOT.
        var (exitCode, results, messages) = await Shell.RunAsync(
            "dpkg", $"--root={_root}", "--force-script-chrootless", "--force-depends", "--force-confold", "--log=/dev/null", verb, what);
        Assert.True(exitCode == 0, results + messages);
    }

    /// <summary>The same package as a later version, with another default in its settings.</summary>
    public static async Task<string> NewVersionAsync(string package, string tree, string version)
    {
        var unpacked = await Shell.RunAsync("dpkg-deb", "--raw-extract", package, tree);
        Assert.True(unpacked.ExitCode == 0, unpacked.Messages);
        var control = Path.Combine(tree, "DEBIAN", "control");
        var lines = await File.ReadAllLinesAsync(control);
        await File.WriteAllLinesAsync(control, lines.Select(line => line.StartsWith("Version:", StringComparison.Ordinal) ? $"Version: {version}" : line));
        await File.AppendAllTextAsync(Path.Combine(tree, "etc/aggregator/appsettings.json"), "// a new default\n");

        var built = await Shell.RunAsync("dpkg-deb", "--root-owner-group", "-Znone", "--build", tree, tree + ".deb");
        Assert.True(built.ExitCode == 0, built.Messages);
        return tree + ".deb";
    }
}
