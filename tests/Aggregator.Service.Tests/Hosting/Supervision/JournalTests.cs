using Aggregator.Service.Hosting.Supervision;

namespace Aggregator.Service.Tests.Hosting.Supervision;

public sealed class JournalTests
{
    [Theory]
    [InlineData("8:4711", "socket:[4711]", true)]
    [InlineData("8:4711", "socket:[4712]", false)]
    [InlineData("8:4711", "/dev/pts/1", false)]
    [InlineData("8:", "socket:[]", false)]
    [InlineData(null, "socket:[4711]", false)]
    [InlineData("8:4711", null, false)]
    public void Only_the_stream_that_the_variable_names_goes_to_the_journal(string? variable, string? descriptor, bool expected) =>
        Assert.Equal(expected, Journal.IsStream(variable, descriptor));

    [Fact]
    public void Every_line_has_its_priority() => Assert.Equal("<3>one\n<3>  two", Journal.Line(3, "one\r\n  two\n"));

    [Fact]
    public void Lines_go_on_when_they_are_whole()
    {
        var entries = new List<string>();
        using var writer = new LineWriter(entries.Add);

        writer.Write("one");
        writer.WriteLine(" and two");
        writer.WriteLine();
        writer.Write("three");
        writer.Flush();

        Assert.Equal(["one and two", "three"], entries);
    }
}
