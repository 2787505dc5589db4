namespace Aggregator.Service.Endpoints;

/// <summary>What an operator should know of a source.</summary>
/// <param name="Name">failing, dead_host, gone, silent, empty, extraction, move_refused; or, no trouble, moving, moved, mended.</param>
/// <param name="Since">Since when it is so.</param>
/// <param name="Message">In words, and what to do.</param>
internal sealed record FlagJson(string Name, DateTimeOffset Since, string Message);
