using System.Collections.Frozen;
using System.Text.Json;

namespace Aggregator.Watching;

/// <summary>Names of <see cref="HealthFlagKind"/> as the API, metrics and the feed of health carry them: <c>DeadHost</c> is "dead_host".</summary>
public static class HealthFlagName
{
    private static readonly FrozenDictionary<HealthFlagKind, string> Names =
        Enum.GetValues<HealthFlagKind>().ToFrozenDictionary(kind => kind, kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()));

    /// <summary>The name of a kind of flags.</summary>
    public static string Of(HealthFlagKind kind) => Names[kind];
}
