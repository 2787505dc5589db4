using System.Text.RegularExpressions;

namespace Aggregator.Html.Tests;

public sealed class AllowListTests
{
    [Theory]
    [InlineData("script")]
    [InlineData("style")]
    [InlineData("iframe")]
    [InlineData("object")]
    [InlineData("form")]
    [InlineData("svg")]
    [InlineData("maction")]
    [InlineData("annotation-xml")]
    [InlineData("mglyph")]
    [InlineData("template")]
    [InlineData("base")]
    public void What_acts_is_not_on_the_list(string element) => Assert.False(AllowList.AllowsElement(element));

    [Fact]
    public void No_element_takes_a_handler_or_what_dresses_or_names_it()
    {
        string[] never = ["id", "name", "class", "style", "onclick", "onerror", "srcdoc", "ping", "target", "xlink:href", "formaction", "background"];

        Assert.All(AllowList.Elements, element => Assert.DoesNotContain(never, attribute => AllowList.AllowsAttribute(element, attribute)));
    }

    [Fact]
    public void Every_element_is_in_lower_case() => Assert.All(AllowList.Elements, element => Assert.Matches(new Regex("^[a-z][a-z0-9]*$"), element));
}
