using Aggregator.Extraction.Body;
using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction;

/// <summary>Puts the article together, and notes of each value where it came from.</summary>
internal sealed class ArticleAssembly
{
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);

    // A stated body that is shorter is a teaser.
    private const int LeastStated = 200;

    /// <param name="body">Null for a page without text; what the page states of itself is then all there is.</param>
    public static ExtractedArticle Of(PageFacts facts, Found<string>? title, ArticleBody? body, Found<SoftFailure>? failure) =>
        new ArticleAssembly().Assemble(facts, title, body, failure);

    private ExtractedArticle Assemble(PageFacts facts, Found<string>? title, ArticleBody? body, Found<SoftFailure>? failure)
    {
        var text = body is null ? Note("text", Stated(facts, failure)) ?? "" : ArticleText.Of(body.Blocks);
        var language = Note("language", Language.Find(facts.Document, facts.Meta, text));
        var site = Note("siteName", SiteName.Find(facts, title?.Value));
        var clock = new PublisherClock(facts, language);
        var published = Note("published", clock.Place(Dates.Published(facts, body?.Frame, title?.Value, clock.MonthFirst)), found => found);
        var updated = Note("updated", clock.Place(Dates.Updated(facts, body?.Frame, title?.Value, clock.MonthFirst)), found => found);
        var lead = LeadImage.Find(facts, body);
        var markup = body is null ? new ArticleMarkup(ArticleText.ToHtml(text), Lead: null) : ArticleMarkup.Of(facts, body, lead?.Value);
        if (body is not null)
        {
            _origins["text"] = body.Method;
        }

        return new ExtractedArticle
        {
            Title = Note("title", title),
            Text = text,
            Html = markup.Html,
            Authors = Note("authors", Authors.Find(facts, body?.Frame, title?.Value, site)) ?? [],
            Published = published ?? updated,
            Updated = updated ?? published,
            Section = Note("section", Section.Find(facts, title?.Value)),
            Tags = Note("tags", Keywords.Find(facts, body)) ?? [],
            Language = language,
            CanonicalUrl = Note("canonicalUrl", Canonical.Find(facts)),
            Image = Note("image", LeadImage.AsShown(lead, markup.Lead)),
            SiteName = site,
            Description = Note("description", facts.Meta.FirstOf("og:description", "description", "twitter:description")),
            Copyright = Note("copyright", Copyright.Find(facts, body)),
            IsPaywalled = Note("isPaywalled", Marks.Paywall(facts), found => found) ?? false,
            IsLiveBlog = Note("isLiveBlog", Marks.LiveBlog(facts), found => found) ?? false,
            SoftFailure = Note("softFailure", failure, found => found),
            WordCount = Script.CountWords(text),
            Origins = _origins,
        };
    }

    // A page that a script would fill often states its text all the same, for search engines.
    private static Found<string>? Stated(PageFacts facts, Found<SoftFailure>? failure) =>
        failure?.Value is SoftFailure.ScriptOnly or SoftFailure.PaywallStub && facts.Linked.ArticleText("articleBody") is { Length: >= LeastStated } stated
            ? new Found<string>(stated, "JSON-LD articleBody") : null;

    private T? Note<T>(string name, Found<T>? found)
        where T : class
    {
        if (found is not null)
        {
            _origins[name] = found.Origin;
        }

        return found?.Value;
    }

    private T? Note<T>(string name, Found<T>? found, Func<T, T> value)
        where T : struct
    {
        if (found is null)
        {
            return null;
        }

        _origins[name] = found.Origin;
        return value(found.Value);
    }
}
