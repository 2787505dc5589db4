using System.CommandLine;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Articles;

/// <summary>What a search shows besides the articles: <c>--highlight</c> and <c>--facets</c>.</summary>
internal sealed class SearchExtras
{
    private readonly Option<bool> _highlight = new("--highlight") { Description = "Show the part of each article where the words stand" };
    private readonly Option<string?> _facets = new("--facets")
    {
        Description = "Count all that is found, by source, tag, language, day",
        HelpName = "NAMES",
        CompletionSources = { "source", "tag", "language", "day" },
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_highlight);
        command.Add(_facets);
    }

    /// <summary>The options as parameters of the API.</summary>
    public IEnumerable<(string Name, string? Value)> Parameters(ParseResult parse) =>
        [("highlight", parse.GetValue(_highlight) ? "true" : null), ("facets", parse.GetValue(_facets))];

    /// <summary>Prints what came of them.</summary>
    public void Print(CommandOutput output, FoundJson page, ParseResult parse)
    {
        if (parse.GetValue(_highlight))
        {
            foreach (var article in page.Items)
            {
                MarkedLines.Print(output, article);
            }
        }

        if (page.Total is { } total)
        {
            output.Message(total == 1 ? "1 article" : $"{total} articles");
        }

        foreach (var (name, values) in page.Facets ?? new Dictionary<string, IReadOnlyList<FacetJson>>())
        {
            output.Table([name, "Articles"], values.Select(value => (IReadOnlyList<string>)[value.Title ?? value.Value, $"{value.Count}"]));
        }
    }
}
