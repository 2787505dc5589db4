namespace Aggregator.Html;

/// <summary>Addresses out of untrusted documents: absolute, and of a scheme that may be followed.</summary>
public static class AbsoluteUrl
{
    /// <summary>Resolves a reference (RFC 3986 section 5) and keeps it only when it is http or https.</summary>
    /// <returns>Null when the reference is empty, unreadable, relative without a base, or of another scheme.</returns>
    public static Uri? Resolve(string? reference, Uri? baseUrl)
    {
        var trimmed = reference?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }

        // On Unix "/a" parses as an absolute file address, so a rooted path goes to the base first.
        var found = baseUrl is null
            ? Uri.TryCreate(trimmed, UriKind.Absolute, out var url)
            : Uri.TryCreate(baseUrl, trimmed, out url);
        return found && url is not null && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;
    }
}
