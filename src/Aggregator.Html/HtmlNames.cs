using System.Net;
using AngleSharp.Html;

namespace Aggregator.Html;

/// <summary>The characters that HTML has names for.</summary>
public static class HtmlNames
{
    /// <summary>What <c>&amp;name;</c> stands for: one character, or two that are one sign; null for a name that HTML does not know. Case counts.</summary>
    /// <param name="name">The name alone, such as <c>eacute</c> or <c>zcaron</c>.</param>
    public static string? Character(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        // The framework knows the 253 of HTML 4, which nearly all feeds keep to; the 2,000 of HTML 5 take a moment to set up.
        var reference = "&" + name + ";";
        var character = WebUtility.HtmlDecode(reference);
        return string.Equals(character, reference, StringComparison.Ordinal) ? HtmlEntityProvider.Resolver.GetSymbol(name + ";") : character;
    }
}
