using Aggregator.Deduplication.Addresses;

namespace Aggregator.Deduplication;

/// <summary>The identity key of an address: equal for two addresses of one article. Never the address that is fetched or shown.</summary>
/// <param name="Key">The address without scheme, tracking parameters, AMP and mobile spellings; compared ordinally.</param>
public readonly record struct CanonicalUrl(string Key)
{
    /// <summary>The key of an address; an address that cannot be read is its own key.</summary>
    public static CanonicalUrl Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);

        // Every turn takes off one wrapper, and a wrapper is longer than what it wraps: the loop ends.
        var remaining = Tidied(address);
        while (WebAddress.Read(remaining) is { } read)
        {
            if (RedirectWrappers.TargetOf(read) is not { } target)
            {
                return new CanonicalUrl(read.ToString());
            }

            remaining = Tidied(target);
        }

        return new CanonicalUrl(remaining);
    }

    /// <inheritdoc cref="Of(string)"/>
    public static CanonicalUrl Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Of(address.OriginalString);
    }

    /// <summary>Whether the key is a site's front page, which many articles may name as their canonical address and which is then none.</summary>
    public bool IsFrontPage
    {
        get
        {
            var slash = Key.AsSpan().IndexOfAny('/', '?', '#');
            return slash < 0 || (Key[slash] == '/' && IsHomeOfALanguage(Key.AsSpan(slash + 1)));
        }
    }

    /// <summary>The host without "www.", "m." and what else leads to the same site: what an article and its update share.</summary>
    public string Site => Key.AsSpan().IndexOfAny('/', '?', '#') is >= 0 and var end ? Key[..end] : Key;

    /// <inheritdoc/>
    public override string ToString() => Key;

    // "/en", "/pt-br" and "/home" are front pages as well.
    private static bool IsHomeOfALanguage(ReadOnlySpan<char> path) => path switch
    {
        "home" => true,
        [var a, var b] => char.IsAsciiLetterLower(a) && char.IsAsciiLetterLower(b),
        [var a, var b, '-' or '_', var c, var d] => char.IsAsciiLetterLower(a) && char.IsAsciiLetterLower(b) && char.IsAsciiLetter(c) && char.IsAsciiLetter(d),
        _ => false,
    };

    // Feeds carry addresses with line breaks inside, and with their ampersands escaped once, or once too often.
    private static string Tidied(string address)
    {
        var text = address.Trim().Replace("\t", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal);
        string before;
        do
        {
            before = text;
            text = text.Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase)
                .Replace("&#38;", "&", StringComparison.Ordinal)
                .Replace("&#038;", "&", StringComparison.Ordinal)
                .Replace("&#x26;", "&", StringComparison.OrdinalIgnoreCase);
        }
        while (text.Length < before.Length);

        return text.Trim();
    }
}
