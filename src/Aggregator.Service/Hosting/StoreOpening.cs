using Aggregator.Storage;

namespace Aggregator.Service.Hosting;

/// <summary>Opens the store before anything else, and says in one line why it cannot be opened.</summary>
internal static class StoreOpening
{
    private const string Advice = "let this user write there, or choose another folder with --data DIR";

    /// <summary>Makes the data folder where there is none, closed to others: the archive holds passwords of sources. One that is there is its owner's to open.</summary>
    /// <exception cref="StartFailure">It cannot be made.</exception>
    public static void CreateFolder(string dataFolder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(dataFolder);   // takes the rights of the folder above it; `service install` closes it
            }
            else
            {
                Directory.CreateDirectory(dataFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"the data folder {dataFolder} cannot be made ({failed.Message.TrimEnd('.')}): {Advice}", failed);
        }
    }

    /// <exception cref="StartFailure">Folder in use, not writable, or a store that is corrupt.</exception>
    public static void Open(IServiceProvider services, string dataFolder)
    {
        if (ForeignFile.FindIn(dataFolder) is { } foreign)
        {
            throw new StartFailure(OperatingSystem.IsWindows()
                ? $"{foreign} cannot be written by user {Environment.UserName}: {Advice}"
                : $"{foreign} cannot be written by user {Environment.UserName}, as when `aggregator` ran here as another user: "
                    + $"sudo chown -R --reference={dataFolder}/. {dataFolder}/, or choose another folder with --data DIR");
        }

        try
        {
            services.GetRequiredService<ISourceStore>();
        }
        catch (StoreUnavailableException unavailable)
        {
            throw new StartFailure(unavailable.Message, unavailable) { IsFolderInUse = unavailable.Problem is StoreProblem.FolderInUse };
        }
        catch (IOException inUse)
        {
            throw new StartFailure($"the data folder {dataFolder} cannot be used ({inUse.Message.TrimEnd('.')}): {Advice}", inUse);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new StartFailure($"the data folder {dataFolder} cannot be used ({denied.Message.TrimEnd('.')}): {Advice}", denied);
        }
    }
}
