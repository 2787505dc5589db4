namespace Aggregator.Search;

/// <summary>A place in a text that a part of a query asks for.</summary>
/// <param name="Part">Which part, from 0.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">The one after the last.</param>
internal readonly record struct TextMark(int Part, int Start, int End);
