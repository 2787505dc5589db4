namespace Aggregator.Storage;

/// <summary>A store that cannot be opened, or not be written for now; the message is one line that says what to do.</summary>
public sealed class StoreUnavailableException(StoreProblem problem, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What stands in the way.</summary>
    public StoreProblem Problem { get; } = problem;
}
