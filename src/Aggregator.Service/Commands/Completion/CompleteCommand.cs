using System.CommandLine;
using System.CommandLine.Completions;

namespace Aggregator.Service.Commands.Completion;

/// <summary><c>aggregator complete LINE</c>, which the completion scripts call: the words that may stand at the end of a command line.</summary>
internal static class CompleteCommand
{
    private const string Help = """
        Print the words that may follow in a command line, with what each means after a tab; the completion scripts call this.
          aggregator complete "aggregator sources re"
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context)
    {
        var line = new Argument<string>("LINE") { Description = "The command line up to the cursor" };
        var command = context.Command("complete", Help, async (parse, token) =>
        {
            foreach (var word in await WordsAsync(context, parse, parse.GetRequiredValue(line), token))
            {
                context.Output.Result($"{word.Label}\t{word.Detail}");
            }

            return ExitCode.Done;
        });
        command.Hidden = true;
        command.Add(line);
        return command;
    }

    private static async Task<IReadOnlyList<CompletionItem>> WordsAsync(CommandContext context, ParseResult parse, string line, CancellationToken cancellationToken)
    {
        // The program may have been called by a path, or under another name.
        var rest = line.IndexOf(' ', StringComparison.Ordinal) is var blank and >= 0 ? line[blank..] : "";
        var typed = $"aggregator{rest}";
        var begun = typed[(typed.LastIndexOf(' ') + 1)..];
        // Asked without the word that is begun: the library would leave out the placeholder, which looks like nothing anybody types.
        var parsed = parse.RootCommandResult.Command.Parse(typed[..^begun.Length]);
        var words = parsed.GetCompletions(typed.Length - begun.Length).ToList();
        if (words.RemoveAll(word => word.Label == SourceNames.Placeholder) > 0)
        {
            words.AddRange(await SourceNames.ReadAsync(context.Given(parsed), cancellationToken));
        }

        return [.. words.Where(word => IsWanted(word.Label, begun)).Select(word => Described(word, parsed)).OrderBy(word => word.Label, StringComparer.Ordinal)];
    }

    // Options only once a dash is typed: they would hide the files and names that are wanted here. One spelling of help is enough.
    private static bool IsWanted(string word, string begun) => word.StartsWith(begun, StringComparison.OrdinalIgnoreCase)
        && (word.StartsWith("--", StringComparison.Ordinal) ? begun.StartsWith('-') : !word.StartsWith('-') && !word.StartsWith('/'));

    private static CompletionItem Described(CompletionItem word, ParseResult parsed) =>
        word.Detail is { Length: > 0 } ? new(word.Label, detail: word.Detail.Split('\n')[0].Replace('\t', ' '))
            : new(word.Label, detail: parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == word.Label)?.Description);
}
