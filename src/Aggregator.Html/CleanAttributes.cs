using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>The attributes of an allowed element: those of its list whose value fits, in the publisher's order.</summary>
internal static class CleanAttributes
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
            if (rules.TryGetValue(attribute.LocalName, out var rule) && Fit(rule, attribute.Value, baseUrl) is { } value)
            {
                writer.Attribute(attribute.LocalName, value);
            }
        }
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
