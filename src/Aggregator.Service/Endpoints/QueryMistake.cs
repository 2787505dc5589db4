using Spectre.Console;

namespace Aggregator.Service.Endpoints;

/// <summary>A query with a sign under the place that cannot be understood.</summary>
internal static class QueryMistake
{
    /// <summary>Two lines: the query, and the sign.</summary>
    public static string Show(string query, int position)
    {
        var line = query.ReplaceLineEndings(" ");
        return $"{line}\n{new string(' ', line[..Math.Clamp(position, 0, line.Length)].GetCellWidth())}^";   // Hangul, Han and Kana are two cells wide
    }
}
