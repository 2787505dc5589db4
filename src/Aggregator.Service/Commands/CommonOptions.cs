using System.CommandLine;
using Aggregator.Service.Commands.Completion;

namespace Aggregator.Service.Commands;

/// <summary>Options that several commands have, spelled once.</summary>
internal static class CommonOptions
{
    /// <summary><c>--json</c></summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON, as the API gives it" };

    /// <summary>SOURCE</summary>
    public static Argument<string> Source() => Completed(new Argument<string>("SOURCE") { Description = "Id, address or title of a source" });

    /// <summary>SOURCE, one or several.</summary>
    public static Argument<string[]> Sources() =>
        Completed(new Argument<string[]>("SOURCE") { Description = "Id, address or title of a source; several are taken", Arity = ArgumentArity.OneOrMore });

    /// <summary>Lets the shell complete the operator's own sources.</summary>
    public static Argument<T> Completed<T>(Argument<T> sources)
    {
        sources.CompletionSources.Add(SourceNames.Placeholder);
        return sources;
    }
}
