namespace Aggregator.Service.Tests.Packaging;

/// <summary>The Debian package, looked over, and installed into a root of its own.</summary>
[Collection(PackagingCollection.Name)]
public sealed class DebianPackageTests(Publication published) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aggregator-package-");

    public void Dispose() => _folder.Delete(recursive: true);

    [PackagingFact("dpkg-deb")]
    public async Task It_says_what_it_is_and_brings_everything_to_its_place()
    {
        var (_, version, _) = await Shell.RunAsync(published.Program, "--version");
        var (_, control, _) = await Shell.RunAsync("dpkg-deb", "--field", published.Package, "Package", "Version", "Architecture");
        var (_, contents, _) = await Shell.RunAsync("dpkg-deb", "--contents", published.Package);

        Assert.Equal($"aggregator_{version.Trim()}_amd64.deb", Path.GetFileName(published.Package));
        Assert.Equal($"Package: aggregator\nVersion: {version.Trim()}\nArchitecture: amd64\n", control);
        Assert.All(
            [
                "/usr/bin/aggregator", "/usr/lib/systemd/system/aggregator.service", "/etc/aggregator/appsettings.json", "/etc/aggregator/sources.opml", "/etc/aggregator/publishers/",
                "/usr/share/man/man1/aggregator.1.gz", "/usr/share/bash-completion/completions/aggregator", "/usr/share/zsh/vendor-completions/_aggregator",
                "/usr/share/fish/vendor_completions.d/aggregator.fish", "/usr/share/doc/aggregator/copyright", "/usr/share/doc/aggregator/changelog.gz",
            ],
            file => Assert.Contains($" .{file}\n", contents, StringComparison.Ordinal));
        Assert.DoesNotContain(".ps1", contents, StringComparison.Ordinal);
    }

    [PackagingFact("dpkg-deb")]
    public async Task All_that_an_operator_may_edit_is_kept_on_an_upgrade()
    {
        var (_, conffiles, _) = await Shell.RunAsync("dpkg-deb", "--info", published.Package, "conffiles");
        var (_, contents, _) = await Shell.RunAsync("dpkg-deb", "--contents", published.Package);

        var inEtc = contents.Split('\n').Where(line => line.StartsWith('-') && line.Contains(" ./etc/", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(" ./", StringComparison.Ordinal) + 2)..]);
        Assert.Equal(inEtc.Order(StringComparer.Ordinal), conffiles.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        Assert.Contains("/etc/aggregator/appsettings.json\n", conffiles, StringComparison.Ordinal);
    }

    [PackagingFact("dpkg-deb", "lintian")]
    public async Task Lintian_finds_no_error()
    {
        var (exitCode, results, messages) = await Shell.RunAsync("lintian", "--fail-on", "error", "--allow-root", published.Package);

        Assert.True(exitCode == 0, results + messages);
    }

    [PackagingFact("dpkg-deb")]
    public async Task It_is_installed_upgraded_removed_and_purged_without_touching_what_is_the_operators()
    {
        if (Environment.UserName != "root")
        {
            return;   // dpkg gives files to root
        }

        var root = new PackageRoot(Path.Combine(_folder.FullName, "root"));
        await root.InstallAsync(published.Package);
        await File.AppendAllTextAsync(root.PathOf("/etc/aggregator/appsettings.json"), "// mine\n");
        var secrets = root.PathOf("/etc/aggregator/environment");
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(secrets);
        await File.WriteAllTextAsync(secrets, "AGGREGATOR__Http__Address=http://127.0.0.1:8481\n");
        await File.WriteAllTextAsync(root.PathOf("/etc/aggregator/publishers/mine.json"), "{}");
        Directory.CreateDirectory(root.PathOf("/var/lib/private/aggregator"));
        await File.WriteAllTextAsync(root.PathOf("/var/lib/private/aggregator/articles.db"), "");

        await root.InstallAsync(await PackageRoot.NewVersionAsync(published.Package, Path.Combine(_folder.FullName, "later"), "99.0"));
        var (kept, isNew) = (await File.ReadAllTextAsync(root.PathOf("/etc/aggregator/appsettings.json")), File.Exists(root.PathOf("/etc/aggregator/appsettings.json.dpkg-dist")));
        var keptSecret = await File.ReadAllTextAsync(secrets);
        await root.DpkgAsync("--remove", "aggregator");
        var removed = (Program: root.Has("/usr/bin/aggregator"), Settings: root.Has("/etc/aggregator/appsettings.json"), Archive: root.Has("/var/lib/private/aggregator/articles.db"));
        await root.DpkgAsync("--purge", "aggregator");

        Assert.EndsWith("// mine\n", kept, StringComparison.Ordinal);
        Assert.True(isNew, "the new default stands beside the changed file");
        Assert.Equal((false, true, true), removed);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
        Assert.Equal("AGGREGATOR__Http__Address=http://127.0.0.1:8481\n", keptSecret);
        Assert.False(root.Has("/etc/aggregator"));
        Assert.False(root.Has("/var/lib/private/aggregator"));
    }
}
