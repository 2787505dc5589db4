using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.Tests.Metadata;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("one line", "one line")]
    [InlineData("  one   line ", "one line")]
    [InlineData("one\u00a0\u200b\ufeff\r\n\tline\u3000", "one line")]
    [InlineData("soft\u00adhyphen \u00ad here", "softhyphen here")]
    [InlineData("twice &amp;amp; escaped", "twice & escaped")]
    [InlineData("<b>with</b> tags, 1 < 2", "with tags, 1 < 2")]
    [InlineData("\u200b \u00ad", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void A_stated_value_is_one_line_of_text(string? value, string? expected) => Assert.Equal(expected, PlainText.OrNull(value));

    [Fact]
    public void A_line_that_needs_nothing_is_no_new_string()
    {
        var line = new string('a', 10) + " b";

        Assert.Same(line, PlainText.OrNull(line));
    }
}
