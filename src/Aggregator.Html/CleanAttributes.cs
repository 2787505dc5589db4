using System.Text;
using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>The attributes of an allowed element: those of its list whose value fits, in the publisher's order.</summary>
internal static class CleanAttributes
{
    private const int MaxWordLength = 35;   // the longest language tag of BCP 47 that is in use

    /// <summary>Appends them, each after a space.</summary>
    public static void Append(StringBuilder written, IElement element, string name, Uri? baseUrl)
    {
        if (element.Attributes.Length == 0 || AllowList.AttributesOf(name) is not { } rules)
        {
            return;
        }

        foreach (var attribute in element.Attributes)
        {
            if (rules.TryGetValue(attribute.LocalName, out var rule) && Fit(rule, attribute.Value, baseUrl) is { } value)
            {
                Append(written, attribute.LocalName, value);
            }
        }
    }

    /// <summary>Appends one attribute, after a space.</summary>
    public static void Append(StringBuilder written, string name, string value)
    {
        written.Append(' ').Append(name).Append("=\"");
        MarkupText.Append(written, value, inAttribute: true);
        written.Append('"');
    }

    private static string? Fit(AttributeRule rule, string value, Uri? baseUrl) => rule switch
    {
        AttributeRule.Text => value,
        AttributeRule.Number => value.Length is > 0 and <= 5 && value.All(char.IsAsciiDigit) ? value : null,
        AttributeRule.Flag => "",
        AttributeRule.Word => value.Length is > 0 and <= MaxWordLength && value.All(IsWordCharacter) ? value : null,
        AttributeRule.Address => AbsoluteUrl.Written(value, baseUrl),
        AttributeRule.Link => AbsoluteUrl.WrittenLink(value, baseUrl),
        AttributeRule.Candidates => SourceSet.Clean(value, baseUrl),
        _ => null,
    };

    private static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
