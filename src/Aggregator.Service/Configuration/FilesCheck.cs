using Aggregator.Extraction;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Configuration;

/// <summary>The files beside appsettings.json and the folders it names, tried without changing anything.</summary>
internal static class FilesCheck
{
    /// <summary>What is wrong with sources.opml and publishers/; missing ones are none. Touches the disk.</summary>
    public static async Task<IReadOnlyList<string>> OfConfigurationAsync(string configFolder, CancellationToken cancellationToken) =>
    [
        .. await OfSourcesAsync(Path.Combine(configFolder, "sources.opml"), cancellationToken),
        .. PublisherRuleBook.Load(Path.Combine(configFolder, "publishers")).Errors.Select(error => error.ToString()),
    ];

    /// <summary>Which folders cannot be written, and by whom not. Touches the disk: a file is made and taken away.</summary>
    public static IEnumerable<string> OfFolders(ServiceSettings settings) =>
        new[] { (Name: "the data folder", Path: settings.DataFolder), (Name: "Log:Folder", Path: settings.Log.Folder) }
            .Where(folder => folder.Path.Length > 0)
            .Select(folder => Trouble(folder.Name, Path.GetFullPath(folder.Path)))
            .OfType<string>();

    private static async Task<IEnumerable<string>> OfSourcesAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (!File.Exists(path))
            {
                return [];
            }

            await using var file = File.OpenRead(path);
            var (list, problem) = await Subscriptions.ReadAsync(file, cancellationToken);
            return problem is not null
                ? [$"{path}: {problem}"]
                : list.Where(one => SourceAddress.Parse(one.XmlUrl) is null)
                    .Select(one => $"{path}: xmlUrl = \"{ShownValue.WithoutPassword(one.XmlUrl)}\": allowed is an http or https address");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [$"{path}: cannot be read: {unreadable.Message}"];
        }
    }

    private static string? Trouble(string name, string folder)
    {
        // What does not exist yet is made at the start, in the nearest folder above it that does.
        var existing = folder;
        while (!Path.Exists(existing) && Path.GetDirectoryName(existing) is { } above)
        {
            existing = above;
        }

        try
        {
            WriteTrial.In(existing);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"{folder}: {name} cannot be written by user {Environment.UserName}: {refused.Message}";
        }
    }
}
