namespace Aggregator.Service.Configuration.Reloading;

/// <summary>What reading the configuration again gave, in lines for the operator.</summary>
/// <param name="Taken">What holds from now on.</param>
/// <param name="NextStart">What differs from what the service was started with, and waits for its next start.</param>
/// <param name="Problems">What was refused, and why; there the old goes on.</param>
internal sealed record ReloadReport(IReadOnlyList<string> Taken, IReadOnlyList<string> NextStart, IReadOnlyList<string> Problems);
