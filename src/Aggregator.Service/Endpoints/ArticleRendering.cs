using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary>Articles as JSON; looks up the names of their sources.</summary>
internal sealed class ArticleRendering(IArticleStore articles)
{
    /// <summary>Several articles, in order.</summary>
    public async Task<IReadOnlyList<ArticleJson>> ManyAsync(IReadOnlyList<Article> found, bool withText, bool withHtml, CancellationToken cancellationToken)
    {
        var sources = await SourcesOfAsync(found, cancellationToken);
        return [.. found.Select(article => One(article, sources, withText, withHtml))];
    }

    /// <summary>The sources of articles and their copies, by id; one that was removed since is known by its number alone.</summary>
    public async Task<IReadOnlyDictionary<SourceId, SourceReference>> SourcesOfAsync(IEnumerable<Article> found, CancellationToken cancellationToken)
    {
        var result = new Dictionary<SourceId, SourceReference>();
        foreach (var id in found.SelectMany(article => article.AlsoIn.Select(copy => copy.Source).Prepend(article.Source)).Distinct())
        {
            var source = await articles.FindSourceAsync(id, cancellationToken);
            result[id] = new(id.Value, source?.Title ?? $"source {id}", source is null ? null : ShownUrl.WithoutSecrets(source.Url).AbsoluteUri);
        }

        return result;
    }

    private static ArticleJson One(Article article, IReadOnlyDictionary<SourceId, SourceReference> sources, bool withText, bool withHtml)
    {
        var content = article.Content;
        return new()
        {
            Id = article.Id.ToString(),
            Url = content.Url.AbsoluteUri,
            Title = content.Title,
            Source = sources[article.Source],
            Published = article.Published,
            Updated = article.Updated,
            Entered = article.Entered,
            Summary = content.Summary,
            Authors = content.Authors,
            Tags = content.Tags,
            Section = content.Section,
            Language = content.Language,
            Image = content.Image?.AbsoluteUri,
            SiteName = content.SiteName,
            WordCount = content.WordCount,
            Seq = article.Seq,
            Story = article.Story?.ToString(),
            Versions = article.Versions,
            AlsoIn = [.. article.AlsoIn.Select(copy => new CopyJson(sources[copy.Source], copy.Url.AbsoluteUri, copy.Title, copy.Seen, copy.Rule, copy.Score, copy.Evidence))],
            Page = SnakeCase.Of(article.Page),
            PageError = PageError.Of(article) is { } error ? SnakeCase.Of(error) : null,
            TextFrom = content.TextOrigin?.ToString(),
            Paywalled = content.IsPaywalled ? true : null,
            LiveBlog = content.IsLiveBlog ? true : null,
            Copyright = content.Copyright,
            Attachments = content.Attachments.Count == 0 ? null
                : [.. content.Attachments.Select(file => new AttachmentJson(file.Url.AbsoluteUri, file.Type, file.Length))],
            Text = withText ? content.Text : null,
            Html = withHtml ? content.Html : null,
        };
    }
}
