namespace Aggregator.Service.Endpoints;

/// <summary>The methods of what programs poll: many monitors and readers ask with HEAD, which MapGet refuses.</summary>
internal static class ReadMethods
{
    /// <summary>GET, and the same without the body.</summary>
    public static IReadOnlyList<string> All { get; } = [HttpMethods.Get, HttpMethods.Head];
}
