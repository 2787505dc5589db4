namespace Aggregator.Service.Tests;

/// <summary>A folder for one test, with a configuration that lets the service dial loopback.</summary>
internal sealed class TestFolder : IDisposable
{
    public const string Loopback = """
        { "Fetching": { "AllowedAddresses": [ "127.0.0.0/8" ], "HostSpacing": "0s" }, "Http": { "PublicAddress": "http://reader.test/" } }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aggregator-test-");

    public TestFolder(string settings = Loopback)
    {
        Directory.CreateDirectory(Config);
        File.WriteAllText(Path.Combine(Config, "appsettings.json"), settings);
    }

    public string Config => Path.Combine(_folder.FullName, "config");

    public string Data => Path.Combine(_folder.FullName, "data");

    public string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>What the service has logged so far; it may be running.</summary>
    public async Task<string> ReadLogAsync()
    {
        var text = "";
        foreach (var file in Directory.GetFiles(Path.Combine(Data, "logs")))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            text += await reader.ReadToEndAsync();
        }

        return text;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
