namespace Aggregator.Service.Configuration;

/// <summary>Reads the configuration: appsettings.json, then the environment, then the command line; the later wins.</summary>
internal static class SettingsLoader
{
    /// <summary>Reads and checks everything that can be told without opening the store.</summary>
    public static SettingsResult Load(CommandLineSettings commandLine)
    {
        var folder = ServiceFolders.Configuration(commandLine.ConfigFolder);
        var path = Path.Combine(folder, "appsettings.json");
        if (commandLine.ConfigFolder is not null && !Directory.Exists(folder))
        {
            return Wrong([new(folder, "--config", null, "the folder does not exist")], commandLine);
        }

        try
        {
            var file = SettingsFile.Read(path);
            return file.Problems.Count > 0 ? Wrong(file.Problems, commandLine) : Read(file, folder, commandLine);
        }
        catch (InvalidDataException broken)
        {
            return Wrong([new(path, "JSON", null, broken.InnerException?.Message ?? broken.Message)], commandLine);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Wrong([new(path, "file", null, unreadable.Message)], commandLine);
        }
    }

    private static SettingsResult Read(SettingsFile file, string folder, CommandLineSettings commandLine)
    {
        var root = new ConfigurationBuilder()
            .AddJsonFile(file.Path, optional: true, reloadOnChange: false)
            .AddEnvironmentVariables("AGGREGATOR__")
            .AddInMemoryCollection(OfCommandLine(commandLine))
            .Build();
        var reader = new OptionReader(new(root, file));
        reader.RefuseUnknownSections(root);
        var settings = ServiceSettings.Read(reader, root, folder, commandLine);
        SettingsCheck.Check(settings, reader);
        return reader.Problems.Count > 0 ? new SettingsResult.Wrong(reader.Problems, settings.DataFolder) : new SettingsResult.Loaded(settings);
    }

    private static IEnumerable<KeyValuePair<string, string?>> OfCommandLine(CommandLineSettings commandLine)
    {
        if (commandLine.Urls is not null)
        {
            yield return new("Http:Address", commandLine.Urls);
        }
    }

    private static SettingsResult.Wrong Wrong(IReadOnlyList<ConfigurationProblem> problems, CommandLineSettings commandLine) =>
        new(problems, ServiceFolders.Data(commandLine.DataFolder, ""));
}
