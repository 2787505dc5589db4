namespace Aggregator.Service.Endpoints;

/// <summary>What an import did.</summary>
/// <param name="Skipped">Addresses that are none to subscribe to.</param>
/// <param name="Problem">Why the list cannot be read; null when it could.</param>
internal sealed record SubscriptionImport(int Added, int Known, IReadOnlyList<string> Skipped, string? Problem);
