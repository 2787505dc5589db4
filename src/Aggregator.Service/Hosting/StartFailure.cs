namespace Aggregator.Service.Hosting;

/// <summary>The host could not start: folder or port in use, corrupt store. The message is the one line that an operator reads.</summary>
internal sealed class StartFailure(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether another process has the data folder, which may pass.</summary>
    public bool IsFolderInUse { get; init; }
}
