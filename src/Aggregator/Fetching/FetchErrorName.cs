using System.Collections.Frozen;
using System.Text.Json;

namespace Aggregator.Fetching;

/// <summary>Names of <see cref="FetchError"/> as logs and metrics carry them: <c>TooLarge</c> is "too_large", <c>Soft404</c> is "soft_404".</summary>
public static class FetchErrorName
{
    private static readonly FrozenDictionary<FetchError, string> Names = Enum.GetValues<FetchError>().ToFrozenDictionary(error => error, Make);

    /// <summary>The name of a class of errors.</summary>
    public static string Of(FetchError error) => Names[error];

    private static string Make(FetchError error) =>
        error is FetchError.Soft404 ? "soft_404" : JsonNamingPolicy.SnakeCaseLower.ConvertName(error.ToString());
}
