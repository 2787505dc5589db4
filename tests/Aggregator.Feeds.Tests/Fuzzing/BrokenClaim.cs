namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>What does not hold for an input.</summary>
/// <param name="Claim">The claim, and the member or the line of code that breaks it: the same for inputs that break for the same cause.</param>
internal sealed record BrokenClaim(string Claim, string Detail);
