using System.CommandLine;
using Aggregator.Service.Commands.Completion;

namespace Aggregator.Service.Commands.Articles;

/// <summary>The filters of the API as options; each goes into the address under its own name.</summary>
/// <param name="sort">The order when none is given.</param>
internal sealed class ArticleFilterOptions(string sort = "entered")
{
    private readonly IReadOnlyList<(string Parameter, Option<string?> Option)> _all =
    [
        ("source", new("--source") { Description = "Id, address or title of a source", HelpName = "SOURCE", CompletionSources = { SourceNames.Placeholder } }),
        ("category", new("--category") { Description = "Folder path of the source, or a folder above it", HelpName = "PATH" }),
        ("tag", new("--tag") { Description = "A tag, in any case", HelpName = "TAG" }),
        ("author", new("--author") { Description = "An author, in any case", HelpName = "NAME" }),
        ("language", new("--language") { Description = "A language, such as en", HelpName = "CODE" }),
        ("from", new("--from") { Description = "Published at or after: 2026-11-22 or 2026-11-22T10:00:00Z", HelpName = "TIME" }),
        ("to", new("--to") { Description = "Published before", HelpName = "TIME" }),
        ("story", new("--story") { Description = "Id of a story", HelpName = "ID" }),
        ("sort", new("--sort") { Description = "entered, published, relevance or changed", HelpName = "ORDER", CompletionSources = { "entered", "published", "relevance", "changed" }, DefaultValueFactory = _ => sort }),
    ];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var (_, option) in _all)
        {
            command.Add(option);
        }
    }

    /// <summary>Whether any filter was given; an order leaves nothing out.</summary>
    public bool AnyGiven(ParseResult parse) => _all.Any(pair => pair.Parameter != "sort" && parse.GetValue(pair.Option) is not null);

    /// <summary>The path of a page of the list.</summary>
    public string Path(ParseResult parse, string? query, int limit, string? cursor, bool withText = false, IEnumerable<(string Name, string? Value)>? more = null)
    {
        var pairs = _all.Select(pair => (Name: pair.Parameter, Value: parse.GetValue(pair.Option)))
            .Append((Name: "q", Value: query)).Append((Name: "cursor", Value: cursor)).Append((Name: "fields", Value: withText ? "text" : null)).Concat(more ?? []);
        var filters = pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"&{pair.Name}={Uri.EscapeDataString(pair.Value ?? "")}");
        return $"api/v1/articles?limit={limit}{string.Concat(filters)}";
    }
}
