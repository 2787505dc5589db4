using Aggregator.Service.Commands.Inspect;

namespace Aggregator.Service.Tests.Commands.Inspect;

public sealed class WrappedTextTests
{
    [Fact]
    public void Further_lines_stand_under_the_first()
    {
        var lines = WrappedText.Of("title  ", string.Join(' ', Enumerable.Repeat("harbour", 20))).ToList();

        Assert.Equal(2, lines.Count);
        Assert.StartsWith("title  harbour", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("       harbour", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(line.Length <= WrappedText.Width));
    }

    [Fact]
    public void An_address_is_not_broken() => Assert.Single(WrappedText.Of("url ", "https://news.test/" + new string('a', 200)));

    [Fact]
    public void Wide_letters_count_for_two() => Assert.Equal("바다…", WrappedText.Cut("바다를 건너", 6));
}
