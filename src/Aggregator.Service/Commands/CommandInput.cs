namespace Aggregator.Service.Commands;

/// <summary>Where a command reads what must not stand on its command line.</summary>
/// <param name="Lines">Empty when a person types: then a prompt asks.</param>
/// <param name="IsTerminal">Whether a person types it.</param>
internal sealed record CommandInput(TextReader Lines, bool IsTerminal);
