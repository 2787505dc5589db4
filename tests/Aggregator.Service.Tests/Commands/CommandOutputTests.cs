using Aggregator.Service.Commands;

namespace Aggregator.Service.Tests.Commands;

public sealed class CommandOutputTests
{
    [Fact]
    public void An_id_is_never_broken_over_lines_however_long_the_title()
    {
        const string Id = "01a205a3-7c4e-7b52-9d1f-b56063e25a0e";
        using var results = new StringWriter();
        var output = new CommandOutput(results, TextWriter.Null, IsTerminal: true, IsWatched: false);

        output.Table(["Published", "Source", "Title", "Id"], [["2026-11-22 10:00", "The Harbour News", string.Join(' ', Enumerable.Repeat("storm", 40)), Id]]);

        Assert.Contains(Id, results.ToString(), StringComparison.Ordinal);
        Assert.All(results.ToString().Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
    }
}
