using System.Globalization;

namespace Aggregator.Service.Demo;

/// <summary>One text of the demo's news web; an embedded file of head lines, a blank line, and paragraphs.</summary>
internal sealed record DemoArticle
{
    /// <summary>Last part of its address.</summary>
    public required string Slug { get; init; }

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>Paragraphs in order.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The byline.</summary>
    public required string Author { get; init; }

    /// <summary>The section of the site.</summary>
    public required string Section { get; init; }

    /// <summary>Key words.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>How long before the demo's start it was published.</summary>
    public required TimeSpan Age { get; init; }

    /// <summary>How long after the demo's start it appears; zero for "from the start".</summary>
    public required TimeSpan AppearsAfter { get; init; }

    /// <summary>The caption of its picture; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>The language of the text, where it is not the site's; null otherwise.</summary>
    public string? Language { get; init; }

    /// <summary>The feed it is in, when it is not the site's main one.</summary>
    public string? Feed { get; init; }

    /// <summary>What it becomes while people watch; null when it stays.</summary>
    public DemoArticle? Edited { get; init; }

    /// <summary>The first paragraph, as feeds give it.</summary>
    public string Lead => Paragraphs[0];

    /// <summary>Reads an embedded text; "---" parts the first state from the edited one.</summary>
    public static DemoArticle Parse(string slug, string text)
    {
        var states = text.ReplaceLineEndings("\n").Split("\n---\n");
        var first = ParseState(slug, states[0], null);
        return states.Length > 1 ? first with { Edited = ParseState(slug, states[1], first) } : first;
    }

    private static DemoArticle ParseState(string slug, string text, DemoArticle? earlier)
    {
        var blocks = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var head = blocks[0].Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return (earlier ?? Empty(slug, head)) with { Title = head["title"], Paragraphs = blocks[1..] };
    }

    private static DemoArticle Empty(string slug, Dictionary<string, string> head) => new()
    {
        Slug = slug,
        Title = head["title"],
        Paragraphs = [],
        Author = head["author"],
        Section = head["section"],
        Tags = head["tags"].Split(", "),
        Age = TimeSpan.FromMinutes(int.Parse(head["minutes"], CultureInfo.InvariantCulture)),
        AppearsAfter = TimeSpan.FromSeconds(int.Parse(head.GetValueOrDefault("after", "0"), CultureInfo.InvariantCulture)),
        Caption = head.GetValueOrDefault("image"),
        Language = head.GetValueOrDefault("language"),
        Feed = head.GetValueOrDefault("feed"),
    };
}
