using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>The attributes of an allowed element: those of its list whose value fits, in the publisher's order.</summary>
internal static partial class CleanAttributes
{
    private const int MaxWordLength = 35;   // the longest language tag of BCP 47 that is in use

    /// <summary>Writes them into the tag that was begun.</summary>
    public static void Write(CleanWriter writer, IElement element, string name, Uri? baseUrl)
    {
        if (element.Attributes.Length == 0 || AllowList.AttributesOf(name) is not { } rules)
        {
            return;
        }

        foreach (var attribute in element.Attributes)
        {
            // In a formula "xml:lang" and "xlink:href" have a namespace, and the local name of something else.
            if (attribute.NamespaceUri is null && rules.TryGetValue(attribute.LocalName, out var rule) && Fit(rule, attribute.Value, baseUrl) is { } value)
            {
                writer.Attribute(attribute.LocalName, value);
            }
        }
    }

    private static string? Fit(AttributeRule rule, string value, Uri? baseUrl) => rule switch
    {
        AttributeRule.Text => value,
        AttributeRule.Number => value.Length is > 0 and <= 5 && value.All(char.IsAsciiDigit) ? value : null,
        AttributeRule.Length => Length().IsMatch(value) ? value : null,
        AttributeRule.Level => value.Length is 1 or 2 && char.IsAsciiDigit(value[^1]) && value[0] is '+' or '-' or (>= '0' and <= '9') ? value : null,
        AttributeRule.Flag => "",
        AttributeRule.Word => value.Length is > 0 and <= MaxWordLength && value.All(IsWordCharacter) ? value : null,
        AttributeRule.Address => AbsoluteUrl.Written(value, baseUrl),
        AttributeRule.Link => AbsoluteUrl.WrittenLink(value, baseUrl),
        AttributeRule.Candidates => SourceSet.Clean(value, baseUrl),
        _ => null,
    };

    private static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';

    [GeneratedRegex(@"^-?\d{0,2}(?:\.\d{1,4})?(?:em|ex|px|pt|mm|cm|in|%)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
