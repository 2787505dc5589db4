namespace Aggregator.Fetching.Robots;

/// <summary>One line of robots.txt.</summary>
/// <param name="Pattern">Normalised path with <c>*</c> and a closing <c>$</c>.</param>
internal sealed record RobotsRule(string Pattern, bool Allows);
