using System.Globalization;
using Aggregator.Search;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary>What a search found as JSON: articles with their marks, and counts.</summary>
internal sealed class FoundRendering(ArticleRendering rendering, IArticleStore articles)
{
    /// <summary>A page.</summary>
    /// <param name="fields">Of "text" and "html", what each article carries besides.</param>
    public async Task<FoundJson> PageAsync(SearchResult.Found found, IReadOnlyList<string> fields, CancellationToken cancellationToken)
    {
        var items = await rendering.ManyAsync(found.Page.Items, fields.Contains("text"), fields.Contains("html"), cancellationToken);
        var marked = found.Page.Items.Zip(
            items, (article, item) => found.Highlights.TryGetValue(article.Id, out var highlight) ? item with { Highlight = Marks(highlight) } : item);
        return new([.. marked], found.Page.Next, found.Facets?.Total, found.Facets is { } facets ? await CountsAsync(facets, cancellationToken) : null);
    }

    private static HighlightJson Marks(ArticleHighlight highlight) => new(highlight.Title?.ToHtml(), highlight.Text?.ToHtml());

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<FacetJson>>> CountsAsync(ArticleFacets facets, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, IReadOnlyList<FacetJson>>(StringComparer.Ordinal);
        foreach (var (facet, values) in facets.Counts)
        {
            var titles = facet == ArticleFacet.Source ? await TitlesOfAsync(values, cancellationToken) : [];
            counts[SnakeCase.Of(facet)] = [.. values.Select(value => new FacetJson(value.Value, value.Count, titles.GetValueOrDefault(value.Value)))];
        }

        return counts;
    }

    private async Task<Dictionary<string, string>> TitlesOfAsync(IReadOnlyList<FacetCount> sources, CancellationToken cancellationToken)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in sources.Select(source => source.Value))
        {
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && await articles.FindSourceAsync(new SourceId(id), cancellationToken) is { } source)
            {
                titles[value] = source.Title;
            }
        }

        return titles;
    }
}
