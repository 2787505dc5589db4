using System.ComponentModel;
using Aggregator.Watching;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Service.Endpoints;

/// <summary>The query of <c>/api/v1/sources</c>.</summary>
internal sealed record SourceFilter
{
    /// <summary>All names that are known.</summary>
    public static IReadOnlyList<string> Names { get; } = ["find", "state", "flag", "unwell"];

    [Description("Only those with this id, address (a former one too) or title")]
    [FromQuery(Name = "find")]
    public string? Find { get; init; }

    [Description("Only those in this state: ok, error or paused")]
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    [Description("Only those with this flag: failing, dead_host, gone, silent, empty, extraction, move_refused, moving, moved, mended")]
    [FromQuery(Name = "flag")]
    public string? Flag { get; init; }

    [Description("true: only those that somebody should look after; false: only the others")]
    [FromQuery(Name = "unwell")]
    public string? Unwell { get; init; }

    /// <summary>The first parameter that cannot be understood; null when all can.</summary>
    public Problem? Problem() =>
        !string.IsNullOrEmpty(State) && SnakeCase.Parse<SourceHealth>(State) is null ? Wrong("state", SnakeCase.All<SourceHealth>())
        : !string.IsNullOrEmpty(Flag) && SnakeCase.Parse<HealthFlagKind>(Flag) is null ? Wrong("flag", SnakeCase.All<HealthFlagKind>())
        : !string.IsNullOrEmpty(Unwell) && !bool.TryParse(Unwell, out _) ? Wrong("unwell", "true, false")
        : null;

    /// <summary>Whether a source is asked for; what it is called is another matter.</summary>
    public bool Has(Source source) =>
        (SnakeCase.Parse<SourceHealth>(State) is not { } state || source.Health == state)
        && (SnakeCase.Parse<HealthFlagKind>(Flag) is not { } kind || source.State.Flags.Any(flag => flag.Kind == kind))
        && (!bool.TryParse(Unwell, out var unwell) || source.IsUnwell == unwell);

    private static Problem Wrong(string name, string allowed) => Endpoints.Problem.BadParameter(name, $"{name} must be one of {allowed}.");
}
