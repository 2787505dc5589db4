namespace Aggregator.Service.Commands.Manual;

/// <summary>A command line as an operator would type it.</summary>
/// <param name="Says">What it does; null when it speaks for itself.</param>
internal sealed record CommandExample(string Line, string? Says);
