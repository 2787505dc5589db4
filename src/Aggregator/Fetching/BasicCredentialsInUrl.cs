namespace Aggregator.Fetching;

/// <summary>User and password written into an address, as in <c>https://user:password@host/</c>.</summary>
internal static class BasicCredentialsInUrl
{
    /// <summary>Null when the address has none.</summary>
    public static BasicCredentials? Of(Uri url)
    {
        if (url.UserInfo.Length == 0)
        {
            return null;
        }

        var parts = url.UserInfo.Split(':', 2);
        return new BasicCredentials(Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
    }
}
