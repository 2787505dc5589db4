namespace Aggregator.Html;

/// <summary>Hosts beside the names of tables.</summary>
internal static class HostName
{
    /// <summary>Whether the host of an address is the one named, or one below it.</summary>
    public static bool IsWithin(Uri url, string name) =>
        url.Host.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (url.Host.Length == name.Length || url.Host[^(name.Length + 1)] == '.');
}
