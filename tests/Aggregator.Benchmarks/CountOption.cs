using System.Globalization;

namespace Aggregator.Benchmarks;

/// <summary>An option that is a number of things: <c>--sources 100</c>.</summary>
internal static class CountOption
{
    /// <summary>The number given, or another when the option is not there; null when what is given is no number above zero.</summary>
    public static int? Read(string[] arguments, string option, int otherwise)
    {
        var place = Array.IndexOf(arguments, option);
        return place < 0 ? otherwise
            : place + 1 < arguments.Length && int.TryParse(arguments[place + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}
