using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Decoding;

/// <summary>What a document says about its character set: in the HTTP header and in the XML declaration.</summary>
internal static partial class CharsetLabel
{
    private const int DeclarationBytes = 400;

    /// <summary>The charset parameter of a Content-Type; null when there is none.</summary>
    public static string? InHeader(string? contentType) => contentType is null ? null : Of(HeaderCharset().Match(contentType));

    /// <summary>The encoding of the XML declaration, read as bytes of an ASCII superset; null when there is none.</summary>
    public static string? InDeclaration(ReadOnlySpan<byte> body) => InDeclaration(Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationBytes)]));

    /// <summary>The encoding of the XML declaration at the head of a text; null when there is none.</summary>
    public static string? InDeclaration(string head) => Of(Declaration().Match(head));

    private static string? Of(Match match) => match.Success ? match.Groups["name"].Value : null;

    [GeneratedRegex("""charset\s*=\s*["']?\s*(?<name>[\w.:+-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderCharset();

    // The quotes may be typographic, or what EBCDIC pages other than the first one have at their places.
    [GeneratedRegex("""<\?xml\s[^>]*?encoding\s*=\s*(?:["']|[^\x00-\x7F]{1,3})?\s*(?<name>[A-Za-z0-9_.:+-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
