using System.CommandLine;
using System.Text.RegularExpressions;
using Aggregator.Service.Commands;

namespace Aggregator.Service.Tests.Commands;

public sealed partial class CommandTreeTests
{
    private static readonly CommandContext Context = new(new CommandOutput(TextWriter.Null, TextWriter.Null, false, false), new CommandInput(TextReader.Null, false));
    private static readonly Command Root = CommandTree.Create(Context);

    public static TheoryData<string> Commands => [.. Under(Root, []).Select(found => found.Path)];

    public static TheoryData<string> Examples => [.. Under(Root, []).SelectMany(found => Context.HelpOf(found.Command).Examples).Select(example => example.Line)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_says_in_a_sentence_what_it_does(string path)
    {
        var help = Context.HelpOf(Find(path));

        Assert.Matches(@"^[A-Z].*[^.]\.$", help.Summary);
        Assert.Matches(@"^$|[.)]$", help.Details);
        Assert.DoesNotContain(help.Summary, help.Details, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_that_does_something_shows_how(string path)
    {
        var command = Find(path);

        var examples = Context.HelpOf(command).Examples;

        Assert.True(command.Subcommands.Count > 0 || examples.Any(example => example.Line.Contains($"aggregator {path}".Trim(), StringComparison.Ordinal)), path);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_argument_and_option_is_described_and_its_value_has_a_name(string path)
    {
        var command = Find(path);

        Assert.All(command.Arguments, argument => Assert.False(string.IsNullOrEmpty(argument.Description), argument.Name));
        Assert.All(command.Options, option => Assert.False(string.IsNullOrEmpty(option.Description), option.Name));
        Assert.All(command.Options.Where(option => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool)),
            option => Assert.False(option.HelpName is null, option.Name));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_can_be_understood(string line)
    {
        var words = Called().Match(line).Groups["word"].Captures.Select(word => word.Value.Trim('"', '\''));

        var parsed = Root.Parse([.. words]);

        Assert.Empty(parsed.Errors);
        Assert.Empty(parsed.UnmatchedTokens);
    }

    [Fact]
    public void The_program_is_called_aggregator_however_it_was_started() => Assert.Equal("aggregator", Root.Name);

    private static Command Find(string path) =>
        path.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Root, (command, name) => command.Subcommands.Single(sub => sub.Name == name));

    private static IEnumerable<(string Path, Command Command)> Under(Command command, string[] path) =>
        command.Subcommands.SelectMany(sub => Under(sub, [.. path, sub.Name])).Prepend((string.Join(' ', path), command));

    // The program's own words: not what the shell does before and after it, with pipes, files and brackets.
    [GeneratedRegex("""\baggregator(\s+(?<word>'[^']*'|"[^"]*"|[^\s'"|<>)]+))*""")]
    private static partial Regex Called();
}
