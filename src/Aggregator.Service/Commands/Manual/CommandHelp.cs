using System.Text.RegularExpressions;

namespace Aggregator.Service.Commands.Manual;

/// <summary>What a command says about itself: one text for <c>--help</c>, the man page and the tests that run its examples.</summary>
/// <param name="Summary">One sentence, which also stands in the list of its siblings.</param>
/// <param name="Details">What else one must know; empty when the summary says it all.</param>
internal sealed partial record CommandHelp(string Summary, string Details, IReadOnlyList<CommandExample> Examples)
{
    /// <summary>Summary and details.</summary>
    public string Text => Details.Length == 0 ? Summary : $"{Summary} {Details}";

    /// <summary>Reads a help text as it is written in the code, which is as it is read: the first line is the summary, other lines are details,
    /// indented ones are examples, with what they do after two blanks or more.</summary>
    public static CommandHelp Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(
            lines[0].Trim(),
            string.Join(' ', lines.Skip(1).Where(line => !IsExample(line)).Select(line => line.Trim())),
            [.. lines.Skip(1).Where(IsExample).Select(ParseExample)]);
    }

    private static bool IsExample(string line) => line.StartsWith(' ');

    private static CommandExample ParseExample(string line)
    {
        var parts = Gap().Split(line.Trim(), 2);
        return new(parts[0], parts.Length > 1 ? parts[1] : null);
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gap();
}
