using Aggregator.Service.Commands;

namespace Aggregator.Service.Tests.Commands;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("a\u001b[2Jb", "a\uFFFD[2Jb")]
    [InlineData("a\u009b2Jb", "a\uFFFD2Jb")]
    [InlineData("over\rwritten", "over\nwritten")]
    [InlineData("bell\a, del\u007f, nul\0", "bell\uFFFD, del\uFFFD, nul\uFFFD")]
    public void What_a_terminal_obeys_is_replaced(string foreign, string safe) => Assert.Equal(safe, Printable.Of(foreign));

    [Theory]
    [InlineData("two\nlines\tand a tab")]
    [InlineData("안녕 Müller 💞")]
    public void Text_stays_as_it_is(string text) => Assert.Same(text, Printable.Of(text));
}
