using System.CommandLine;

namespace Aggregator.Service.Commands.Articles;

/// <summary>The filters of the API as options; each goes into the address under its own name.</summary>
/// <param name="sort">The order when none is given.</param>
internal sealed class ArticleFilterOptions(string sort = "entered")
{
    private readonly IReadOnlyList<(string Parameter, Option<string?> Option)> _all =
    [
        ("source", new("--source") { Description = "Id, address or title of a source" }),
        ("category", new("--category") { Description = "Folder path of the source, or a folder above it" }),
        ("tag", new("--tag") { Description = "A tag, in any case" }),
        ("author", new("--author") { Description = "An author, in any case" }),
        ("language", new("--language") { Description = "A language, such as en" }),
        ("from", new("--from") { Description = "Published at or after: 2026-11-22 or 2026-11-22T10:00:00Z" }),
        ("to", new("--to") { Description = "Published before" }),
        ("story", new("--story") { Description = "Id of a story" }),
        ("sort", new("--sort") { Description = "entered, published, relevance or changed", DefaultValueFactory = _ => sort }),
    ];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var (_, option) in _all)
        {
            command.Add(option);
        }
    }

    /// <summary>The path of a page of the list.</summary>
    public string Path(ParseResult parse, string? query, int limit, string? cursor, bool withText = false)
    {
        var pairs = _all.Select(pair => (Name: pair.Parameter, Value: parse.GetValue(pair.Option)))
            .Append((Name: "q", Value: query)).Append((Name: "cursor", Value: cursor)).Append((Name: "fields", Value: withText ? "text" : null));
        var filters = pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"&{pair.Name}={Uri.EscapeDataString(pair.Value ?? "")}");
        return $"api/v1/articles?limit={limit}{string.Concat(filters)}";
    }
}
