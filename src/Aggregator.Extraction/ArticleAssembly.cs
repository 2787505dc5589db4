using Aggregator.Extraction.Body;
using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction;

/// <summary>Puts the article together, and notes of each value where it came from.</summary>
internal sealed class ArticleAssembly
{
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);

    public static ExtractedArticle Of(PageFacts facts, Found<string>? title, ArticleBody body) => new ArticleAssembly().Assemble(facts, title, body);

    private ExtractedArticle Assemble(PageFacts facts, Found<string>? title, ArticleBody body)
    {
        var text = ArticleText.Of(body.Blocks);
        var language = Note("language", Language.Find(facts.Document, facts.Meta, text));
        var site = Note("siteName", SiteName.Find(facts, title?.Value));
        var clock = new PublisherClock(facts, language);
        var published = Note("published", clock.Place(Dates.Published(facts, body.Frame, title?.Value, clock.MonthFirst)), found => found);
        var updated = Note("updated", clock.Place(Dates.Updated(facts, body.Frame, title?.Value, clock.MonthFirst)), found => found);
        _origins["text"] = body.Method;
        return new ExtractedArticle
        {
            Title = Note("title", title),
            Text = text,
            Html = ArticleMarkup.Of(facts.Document, facts.Page, body, facts.BaseUrl),
            Authors = Note("authors", Authors.Find(facts, body.Frame, title?.Value, site)) ?? [],
            Published = published ?? updated,
            Updated = updated ?? published,
            Section = Note("section", Section.Find(facts, title?.Value)),
            Tags = Note("tags", Keywords.Find(facts, body)) ?? [],
            Language = language,
            CanonicalUrl = Note("canonicalUrl", Canonical.Find(facts)),
            Image = Note("image", LeadImage.Find(facts, body)),
            SiteName = site,
            Description = Note("description", facts.Meta.FirstOf("og:description", "description", "twitter:description")),
            Copyright = Note("copyright", Copyright.Find(facts, body)),
            IsPaywalled = Note("isPaywalled", Marks.Paywall(facts), found => found) ?? false,
            IsLiveBlog = Note("isLiveBlog", Marks.LiveBlog(facts), found => found) ?? false,
            WordCount = Script.CountWords(text),
            Origins = _origins,
        };
    }

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
