using Aggregator.Service.Commands;
using Aggregator.Service.Commands.Manual;
using Aggregator.Testing;

namespace Aggregator.Service.Tests.Commands.Manual;

public sealed class ManPageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("NAME")]
    [InlineData("SYNOPSIS")]
    [InlineData("DESCRIPTION")]
    [InlineData("COMMANDS")]
    [InlineData("OPTIONS")]
    [InlineData("FILES")]
    [InlineData("ENVIRONMENT")]
    [InlineData("EXIT STATUS")]
    [InlineData("EXAMPLES")]
    [InlineData("SEE ALSO")]
    public void The_page_has_the_sections_that_readers_of_man_pages_look_for(string section) =>
        Assert.Contains($".SH \"{section}\"\n", Page(), StringComparison.Ordinal);

    [Fact]
    public void A_command_stands_there_with_its_options_and_examples()
    {
        var page = Page();

        Assert.Contains(".SS \"sources add URL\"\n", page, StringComparison.Ordinal);
        Assert.Contains("\\fB\\-\\-category PATH\\fR\n", page, StringComparison.Ordinal);
        Assert.Contains("aggregator sources set 3 \\-\\-every 5m \\-\\-category World/Asia\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_that_only_scripts_call_are_not_shown() => Assert.DoesNotContain(".SS \"complete", Page().Replace("completion", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [ToolFact("groff")]
    public async Task Groff_has_nothing_to_object_to()
    {
        var file = _folder.Write("aggregator.1", Page());

        var (exitCode, _, messages) = await Shell.RunAsync("groff", "-man", "-ww", "-Tutf8", "-z", file);

        Assert.Equal((0, ""), (exitCode, messages));
    }

    [ToolFact("man")]
    public async Task Man_shows_it()
    {
        var file = _folder.Write("aggregator.1", Page());

        var (exitCode, results, messages) = await Shell.RunAsync(
            "man", new Dictionary<string, string?> { ["MANWIDTH"] = "100", ["LC_ALL"] = "C.UTF-8" }, "--warnings", "-l", file);

        Assert.Equal((0, ""), (exitCode, messages));
        Assert.Contains("sources set \"Example News\" --title \"\" --read-pages never", results, StringComparison.Ordinal);
    }

    private static string Page()
    {
        var context = new CommandContext(new CommandOutput(TextWriter.Null, TextWriter.Null, false, false), new CommandInput(TextReader.Null, false));
        return ManPage.Write(CommandTree.Create(context), context, "1.2.3");
    }
}
