using System.Buffers;

namespace Aggregator.Html;

/// <summary>Addresses out of untrusted documents: absolute, and of a scheme that may be followed.</summary>
public static class AbsoluteUrl
{
    // A browser removes tabs and line ends from an address wherever they stand, so "java\nscript:" is a scheme to it; the other controls stand for nothing, nor do
    // the marks of direction, which the framework removes too, and throws where a host was made of nothing else.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(code => (char)code), '\u200e', '\u200f', .. "\u202a\u202b\u202c\u202d\u202e"]);

    /// <summary>Resolves a reference (RFC 3986 section 5) and keeps it only when it is http or https.</summary>
    /// <returns>Null when the reference is empty, unreadable, relative without a base, or of another scheme.</returns>
    public static Uri? Resolve(string? reference, Uri? baseUrl)
    {
        var cleaned = WithoutControls(reference);
        if (cleaned.Length == 0)
        {
            return null;
        }

        // On Unix "/a" parses as an absolute file address, so a rooted path goes to the base first.
        var found = baseUrl is { IsAbsoluteUri: true }
            ? Uri.TryCreate(baseUrl, cleaned, out var url)
            : Uri.TryCreate(cleaned, UriKind.Absolute, out url);
        if (found && url is not null && cleaned[0] is '/' && cleaned.Contains("/.", StringComparison.Ordinal))
        {
            found = Uri.TryCreate(url.AbsoluteUri, UriKind.Absolute, out url);   // the framework keeps the dots of a rooted path in what it says was written
        }

        return found && url is not null && IsWeb(url) && HasHost(url) ? url : null;
    }

    /// <summary>Whether an address is absolute and http or https.</summary>
    public static bool IsWeb(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
    }

    /// <summary>The address as it is written out: in the publisher's own spelling where that is sound, else escaped.</summary>
    internal static string? Written(string? reference, Uri? baseUrl)
    {
        var own = WithoutControls(reference);
        if (own.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.IsWellFormedUriString(own, UriKind.Absolute))
        {
            return Uri.TryCreate(own, UriKind.Absolute, out var sound) && IsWeb(sound) && HasHost(sound) ? own : null;
        }

        return Resolve(own, baseUrl)?.AbsoluteUri;
    }

    /// <summary>As <see cref="Written"/>, for what a person follows by choice: <c>mailto:</c> and <c>tel:</c> too.</summary>
    internal static string? WrittenLink(string? reference, Uri? baseUrl)
    {
        var own = WithoutControls(reference);
        var isContact = own.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || own.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);
        return isContact ? own.Replace(" ", "%20", StringComparison.Ordinal) : Written(own, baseUrl);
    }

    // A host with characters that no name may have passes the framework's parser, and throws at whoever asks for the name that is looked up.
    private static bool HasHost(Uri url)
    {
        try
        {
            return url.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static string WithoutControls(string? reference)
    {
        var trimmed = reference?.Trim() ?? "";
        return trimmed.AsSpan().ContainsAny(Controls) ? string.Concat(trimmed.Where(character => !Controls.Contains(character))).Trim() : trimmed;
    }
}
