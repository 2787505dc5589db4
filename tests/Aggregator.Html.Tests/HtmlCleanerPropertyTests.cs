using System.Xml;
using System.Xml.Linq;
using CsCheck;

namespace Aggregator.Html.Tests;

/// <summary>What holds for any input, however it was put together.</summary>
public sealed class HtmlCleanerPropertyTests
{
    private static readonly Uri Base = new("https://news.test/2026/a.html");

    [Fact]
    public void Cleaning_what_is_clean_changes_nothing() =>
        RandomMarkup.Fragments.Sample(html =>
        {
            var once = Clean(html);

            Assert.Equal(once, Clean(once));
        }, iter: 5_000);

    [Fact]
    public void What_is_clean_is_well_formed_xml_of_the_list_alone() =>
        RandomMarkup.Fragments.Sample(html =>
        {
            var clean = Clean(html);

            Assert.All(Parsed(clean).Descendants(), element =>
            {
                Assert.True(AllowList.AllowsElement(element.Name.LocalName));
                Assert.All(element.Attributes(), attribute => Assert.True(AllowList.AllowsAttribute(element.Name.LocalName, attribute.Name.LocalName)));
            });
        }, iter: 5_000);

    [Fact]
    public void Any_text_without_markup_comes_back_as_it_was_but_for_what_xml_cannot_hold() =>
        Gen.String.Sample(text =>
        {
            var clean = Clean(text.Replace("<", "", StringComparison.Ordinal).Replace("&", "", StringComparison.Ordinal));

            Assert.Equal(clean, Clean(clean));
            Parsed(clean);
        }, iter: 5_000);

    private static string Clean(string html) => HtmlCleaner.CleanAsync(html, Base, CancellationToken.None).GetAwaiter().GetResult();

    private static XElement Parsed(string clean)
    {
        using var reader = XmlReader.Create(new StringReader($"<root>{clean}</root>"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
