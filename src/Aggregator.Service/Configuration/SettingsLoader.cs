using System.Net;
using Aggregator.Publishing;
using Aggregator.Service.Endpoints;
using Microsoft.AspNetCore.WebUtilities;

namespace Aggregator.Service.Configuration;

/// <summary>Reads the configuration: appsettings.json, then the environment, then the command line; the later wins.</summary>
internal static class SettingsLoader
{
    /// <summary>Reads and checks everything.</summary>
    public static SettingsResult Load(CommandLineSettings commandLine)
    {
        var folder = ServiceFolders.Configuration(commandLine.ConfigFolder);
        var file = Path.Combine(folder, "appsettings.json");
        if (commandLine.ConfigFolder is not null && !Directory.Exists(folder))
        {
            return Wrong(new(folder, "--config", null, "the folder does not exist"));
        }

        var builder = new ConfigurationBuilder()
            .AddJsonFile(file, optional: true, reloadOnChange: false)
            .AddEnvironmentVariables("AGGREGATOR__")
            .AddInMemoryCollection(OfCommandLine(commandLine));
        try
        {
            return Read(builder.Build(), file, folder, commandLine.DataFolder);
        }
        catch (InvalidDataException broken)
        {
            return Wrong(new(file, "JSON", null, broken.InnerException?.Message ?? broken.Message));
        }
        catch (IOException unreadable)
        {
            return Wrong(new(file, "file", null, unreadable.Message));
        }
        catch (UnauthorizedAccessException unreadable)
        {
            return Wrong(new(file, "file", null, unreadable.Message));
        }
    }

    private static SettingsResult Read(IConfigurationRoot root, string file, string folder, string? dataFolder)
    {
        var origins = new ConfigurationOrigins(root, file);
        var reader = new OptionReader(origins);
        reader.RefuseUnknownSections(root);
        var settings = ServiceSettings.Read(reader, root, origins, folder, dataFolder);
        CheckAccess(settings.Http, reader);
        CheckRanges(settings, reader);
        CheckFeeds(settings.Publishing, reader);
        return reader.Problems.Count > 0 ? new SettingsResult.Wrong(reader.Problems) : new SettingsResult.Loaded(settings);
    }

    private static void CheckAccess(HttpOptions http, OptionReader reader)
    {
        if (ListenAddress.ParseAll(http.Address) is not { } addresses)
        {
            reader.Refuse("Http:Address", http.Address, "allowed is http://ADDRESS:PORT of this machine, several parted by \";\"");
        }
        else if (!http.AllowAnonymous && http.Keys.Count == 0 && addresses.FirstOrDefault(address => !address.IsLoopback) is { } open)
        {
            reader.Refuse("Http:Address", open.Url.ToString(), "others can reach this address: set Http:Keys, or Http:AllowAnonymous to true if everybody there may administer");
        }
    }

    private static void CheckRanges(ServiceSettings settings, OptionReader reader)
    {
        for (var i = 0; i < settings.Fetching.AllowedAddresses.Count; i++)
        {
            var range = settings.Fetching.AllowedAddresses[i];
            if (!IPNetwork.TryParse(range, out _))
            {
                reader.Refuse($"Fetching:AllowedAddresses:{i}", range, "allowed is a CIDR range such as 192.168.1.0/24");
            }
        }

        if (settings.Scheduling.Shortest > settings.Scheduling.Longest)
        {
            reader.Refuse("Scheduling:Shortest", DurationText.Of(settings.Scheduling.Shortest), "allowed is at most Scheduling:Longest");
        }

        if (settings.Publishing.MinEntries > settings.Publishing.MaxEntries)
        {
            reader.Refuse("Publishing:MinEntries", OptionValue.Text(settings.Publishing.MinEntries), "allowed is at most Publishing:MaxEntries");
        }
    }

    // A misspelt filter of a saved query would make a feed of everything.
    private static void CheckFeeds(PublishingOptions publishing, OptionReader reader)
    {
        foreach (var (name, feed) in publishing.Feeds)
        {
            var names = QueryHelpers.ParseQuery(feed.Query).Keys;
            if (names.FirstOrDefault(given => !ArticleParameters.OfSavedQuery.Contains(given, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            {
                reader.Refuse($"Publishing:Feeds:{name}:Query", feed.Query, $"it has no filter {unknown}; allowed are {string.Join(", ", ArticleParameters.OfSavedQuery)}");
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> OfCommandLine(CommandLineSettings commandLine)
    {
        if (commandLine.Urls is not null)
        {
            yield return new("Http:Address", commandLine.Urls);
        }
    }

    private static SettingsResult.Wrong Wrong(ConfigurationProblem problem) => new([problem]);
}
