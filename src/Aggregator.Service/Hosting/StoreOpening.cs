using Aggregator.Storage;

namespace Aggregator.Service.Hosting;

/// <summary>Opens the store before anything else, and says in one line why it cannot be opened.</summary>
internal static class StoreOpening
{
    /// <exception cref="StartFailure">Folder in use, not writable, or a store that is corrupt.</exception>
    public static void Open(IServiceProvider services, string dataFolder)
    {
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
            throw new StartFailure($"{dataFolder}: {inUse.Message}", inUse);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new StartFailure($"{dataFolder}: {denied.Message}", denied);
        }
    }
}
