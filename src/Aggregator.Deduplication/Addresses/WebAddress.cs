namespace Aggregator.Deduplication.Addresses;

/// <summary>An http(s) address in its normal spelling, part by part.</summary>
/// <param name="Host">In lower case and ASCII, without www, mobile and AMP labels; with its port when that is not the default.</param>
/// <param name="Path">Empty, or begins with a slash and ends without.</param>
/// <param name="Parameters">What is left of the query, sorted.</param>
/// <param name="Fragment">Empty unless it names content.</param>
internal sealed record WebAddress(string Host, string Path, IReadOnlyList<QueryParameter> Parameters, string Fragment)
{
    /// <summary>Null for what is no http(s) address; a missing scheme is taken as http, so that a key is an address with the same key.</summary>
    public static WebAddress? Read(string text)
    {
        if (AfterScheme(text) is not { } rest)
        {
            return null;
        }

        var end = rest.AsSpan().IndexOfAny("/?#\\");
        var authority = end < 0 ? rest : rest[..end];
        if (HostName.Normalise(authority) is not { } host)
        {
            return null;
        }

        var (path, query, fragment) = Split(end < 0 ? "" : rest[end..]);
        var normalPath = UrlPath.Normalise(path);
        return new WebAddress(host, normalPath, QueryParameter.ReadAll(host, query), Fragments.Kept(normalPath, fragment));
    }

    /// <summary>The key.</summary>
    public override string ToString()
    {
        var query = Parameters.Count == 0 ? "" : "?" + string.Join('&', Parameters);
        return Host + Path + query + Fragment;
    }

    private static string? AfterScheme(string text)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://", "feed://", "//"])
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return text[scheme.Length..];
            }
        }

        return LooksLikeAHost(text) ? text : null;
    }

    // "news.test/a" and "news.test:8080/a", but neither "mailto:a@news.test" nor "urn:isbn:1.2" nor "ftp://news.test".
    private static bool LooksLikeAHost(string text)
    {
        var end = text.AsSpan().IndexOfAny("/?#\\");
        var authority = end < 0 ? text : text[..end];
        var colon = authority.IndexOf(':', StringComparison.Ordinal);
        return authority.Contains('.', StringComparison.Ordinal)
            && !authority.Contains('@', StringComparison.Ordinal)
            && (colon < 0 || (colon + 1 < authority.Length && authority.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0));
    }

    private static (string Path, string Query, string Fragment) Split(string rest)
    {
        var hash = rest.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : rest[(hash + 1)..];
        var resource = hash < 0 ? rest : rest[..hash];
        var mark = resource.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (resource, "", fragment) : (resource[..mark], resource[(mark + 1)..], fragment);
    }
}
