namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>One document to try.</summary>
/// <param name="ContentType">The header that comes with it; null for none.</param>
/// <param name="Recipe">How it came about: the fixture, and what was done to it.</param>
internal sealed record FuzzInput(byte[] Body, string? ContentType, string Recipe)
{
    public IReadOnlyDictionary<string, string> Headers =>
        ContentType is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Content-Type"] = ContentType };
}
