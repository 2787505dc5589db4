using System.Text;
using Aggregator.Service.Commands.Sources;
using Aggregator.Service.Endpoints;
using Spectre.Console;

namespace Aggregator.Service.Commands.Articles;

/// <summary>What changed from state to state, as a word diff: red and green on a terminal, [-removed-] and {+added+} where there are no colours.</summary>
internal static class VersionLines
{
    /// <summary>The states in order; headlines first.</summary>
    public static void Print(CommandOutput output, IReadOnlyList<VersionJson> versions)
    {
        for (var i = 0; i < versions.Count; i++)
        {
            var version = versions[i];
            output.Result("");
            output.Result($"--- version {version.Number}, {SourceLines.Time(version.From)} until {SourceLines.Time(version.Until)} ({Why(version.Rule, version.Evidence)}): {Summary(version.Changes)}");
            if (version.Changes.Title is { } title)
            {
                Print(output, title);
            }

            if (version.Changes.Text is { } text)
            {
                Print(output, text);
            }

            if (i + 1 < versions.Count && versions[i + 1].From > version.Until)
            {
                output.Result($"    states between {SourceLines.Time(version.Until)} and {SourceLines.Time(versions[i + 1].From)} were not kept");
            }
        }
    }

    /// <summary>The rule that found two texts to be one article, and what was alike where that was kept.</summary>
    public static string Why(string rule, string? evidence) => evidence is null ? rule : $"{rule}: {evidence}";

    private static string Summary(ChangesJson changes) => changes switch
    {
        { Text: null, Title: null } => "no word",
        { Text: null } => "the headline",
        _ => $"{SizeText.Count(changes.WordsRemoved, "word")} removed, {SizeText.Count(changes.WordsAdded, "word")} added",
    };

    private static void Print(CommandOutput output, IReadOnlyList<SegmentJson> segments)
    {
        if (output.IsTerminal && CommandOutput.Terminal(output.Results) is { Profile.Capabilities.ColorSystem: not ColorSystem.NoColors } terminal)
        {
            foreach (var paragraph in Paragraphs(segments, Coloured))
            {
                terminal.Write(new Padder(new Markup(paragraph), new Padding(4, 0, 0, 0)));
            }

            return;
        }

        foreach (var paragraph in Paragraphs(segments, Marked))
        {
            output.Result($"    {paragraph}");
        }
    }

    private static string[] Paragraphs(IReadOnlyList<SegmentJson> segments, Func<string, string, string> show)
    {
        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            foreach (var (number, line) in segment.Text.Split('\n').Index())
            {
                var words = line.TrimEnd();
                text.Append(number > 0 ? "\n" : "").Append(words.Length == 0 ? "" : show(segment.Op, Printable.Of(words))).Append(line.AsSpan(words.Length));
            }
        }

        var paragraphs = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ellipsis = show("omitted", "…");
        return [.. paragraphs.SkipWhile(paragraph => paragraph == ellipsis).Reverse().SkipWhile(paragraph => paragraph == ellipsis).Reverse()];
    }

    private static string Coloured(string op, string words) => op switch
    {
        "removed" => $"[red strikethrough]{Markup.Escape(words)}[/]",
        "added" => $"[green]{Markup.Escape(words)}[/]",
        "omitted" => $"[grey]{Markup.Escape(words)}[/]",
        _ => Markup.Escape(words),
    };

    private static string Marked(string op, string words) => op switch
    {
        "removed" => $"[-{words}-]",
        "added" => $"{{+{words}+}}",
        _ => words,
    };
}
