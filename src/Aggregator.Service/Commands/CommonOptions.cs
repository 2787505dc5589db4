using System.CommandLine;

namespace Aggregator.Service.Commands;

/// <summary>Options that several commands have, spelled once.</summary>
internal static class CommonOptions
{
    /// <summary><c>--json</c></summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON, as the API gives it" };

    /// <summary>SOURCE</summary>
    public static Argument<string> Source() => new("SOURCE") { Description = "Id, address or title of a source" };
}
