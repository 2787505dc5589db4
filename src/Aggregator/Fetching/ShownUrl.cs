namespace Aggregator.Fetching;

/// <summary>An address as it may stand in a message or a log: without user, password, secret query values and fragment, and not endless.</summary>
public static class ShownUrl
{
    private const int MaxLength = 200;

    // Query names whose values open something. An address that a publisher signed may use others; these are the usual ones.
    private static readonly string[] SecretNames =
        ["key", "token", "apikey", "api_key", "access_token", "auth", "password", "passwd", "pwd", "secret", "sig", "signature", "sid", "session"];

    /// <summary>An address for those who may read but not administer: whole, but without user, password and secret query values; the same when it has none.</summary>
    public static Uri WithoutSecrets(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var query = WithoutSecrets(url.Query);
        return url.UserInfo.Length == 0 && query == url.Query ? url : new UriBuilder(url) { UserName = "", Password = "", Query = query }.Uri;
    }

    /// <summary>Everything is percent-encoded, so no markup and no control character comes through.</summary>
    public static string Of(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var address = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        var shown = url.Query.Length > 1 ? address + WithoutSecrets(url.Query) : address;
        return shown.Length <= MaxLength ? shown : string.Concat(shown.AsSpan(0, MaxLength), "...");
    }

    private static string WithoutSecrets(string query) => string.Join('&', query.Split('&').Select(pair =>
    {
        var name = pair.Split('=', 2)[0].TrimStart('?');
        return SecretNames.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"{(pair[0] == '?' ? "?" : "")}{name}=***" : pair;
    }));
}
