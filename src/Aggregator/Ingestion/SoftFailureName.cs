using System.Collections.Frozen;
using System.Text.Json;
using Aggregator.Extraction;

namespace Aggregator.Ingestion;

/// <summary>Names of <see cref="SoftFailure"/> as logs, metrics and the API carry them: <c>ConsentWall</c> is "consent_wall".</summary>
public static class SoftFailureName
{
    private static readonly FrozenDictionary<SoftFailure, string> Names =
        Enum.GetValues<SoftFailure>().ToFrozenDictionary(failure => failure, failure => JsonNamingPolicy.SnakeCaseLower.ConvertName(failure.ToString()));

    /// <summary>The name of a kind.</summary>
    public static string Of(SoftFailure failure) => Names[failure];
}
