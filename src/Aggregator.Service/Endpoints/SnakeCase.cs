using System.Text.Json;

namespace Aggregator.Service.Endpoints;

/// <summary>Names of enums as JSON, logs and parameters carry them: <c>TooLarge</c> is "too_large".</summary>
internal static class SnakeCase
{
    /// <summary>The name of a value. <c>Soft404</c> keeps its number apart: "soft_404".</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
        return name.EndsWith("404", StringComparison.Ordinal) && !name.EndsWith("_404", StringComparison.Ordinal) ? name[..^3] + "_404" : name;
    }

    /// <summary>The value of a name; null when it is none.</summary>
    public static T? Parse<T>(string? name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>All names, for "allowed is ...".</summary>
    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));
}
