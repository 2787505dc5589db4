using CsCheck;
using Ganss.Xss;

namespace Aggregator.Html.Tests;

/// <summary>The package HtmlSanitizer, set to the same list, as a second opinion.</summary>
public sealed class SanitizerComparisonTests
{
    private static readonly Uri Base = new("https://news.test/2026/a.html");

    private static readonly Gen<string> Html = RandomMarkup.Fragments;

    [Fact]
    public void The_other_sanitizer_finds_nothing_to_remove_from_what_is_clean() =>
        Html.Sample(html =>
        {
            var clean = HtmlCleaner.CleanAsync(html, Base, CancellationToken.None).GetAwaiter().GetResult();

            var removed = new List<string>();
            Strict(removed).Sanitize(clean, Base.AbsoluteUri);

            Assert.Empty(removed);
        }, iter: 500);

    private static HtmlSanitizer Strict(List<string> removed)
    {
        var options = new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(AllowList.Elements, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src", "cite", "poster"], StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(
                [
                    "href", "hreflang", "src", "srcset", "sizes", "alt", "title", "width", "height", "datetime", "cite", "colspan", "rowspan", "scope", "abbr", "lang",
                    "dir", "start", "reversed", "value", "open", "poster", "controls", "type", "kind", "srclang", "label",
                    "xmlns", "display", "alttext", "mathvariant", "displaystyle", "scriptlevel", "stretchy", "lspace",
                ],
                StringComparer.OrdinalIgnoreCase),
        };
        var sanitizer = new HtmlSanitizer(options);
        sanitizer.RemovingTag += (_, found) => removed.Add(found.Tag.LocalName);
        sanitizer.RemovingAttribute += (_, found) => removed.Add($"{found.Tag.LocalName} {found.Attribute.Name}");
        sanitizer.RemovingStyle += (_, found) => removed.Add($"style {found.Style.Name}");
        return sanitizer;
    }
}
