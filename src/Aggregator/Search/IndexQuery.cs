using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>A query in the index's own terms.</summary>
/// <param name="words">Cuts the query's words as the articles' were cut.</param>
/// <param name="orders">When the articles that can be found were published.</param>
/// <param name="asOf">From when ages count back: the same on every page.</param>
internal sealed class IndexQuery(IndexWords words, IndexTerms terms, SourceQueries sources, SegmentOrders.Cache orders, DateTimeOffset asOf)
{
    private const float TitleWeight = 2;   // a word of the title says more of an article than one of its text

    /// <summary>Sets a query and the tree of its text.</summary>
    /// <returns>Null when the text holds nothing that could be found, such as "&amp;" alone.</returns>
    public AskedArticles? Of(ArticleQuery query, QueryNode? text)
    {
        var filters = Filters(query);
        if (text is null)
        {
            return new(filters ?? new MatchAllDocsQuery() as Query, null, terms);
        }

        if (Of(text) is not { } matching)
        {
            return null;
        }

        var titles = new BooleanQuery(disableCoord: true);
        AddTitles(titles, text);
        return new(filters is null ? matching : Filtered(matching, filters), titles.Clauses.Count == 0 ? null : titles, terms);
    }

    private static BooleanQuery Filtered(Query matching, BooleanQuery filters) => new(disableCoord: true)
    {
        { new ConstantScoreQuery(new QueryWrapperFilter(filters)) { Boost = 0 }, Occur.MUST },   // what all have says nothing of one
        { matching, Occur.MUST },
    };

    private BooleanQuery? Filters(ArticleQuery query)
    {
        Query?[] given =
        [
            query.Source is { } source ? Key(IndexFields.Source, source.ToString()) : null,
            query.Category is { } category ? sources.In(category) : null,
            query.Tag is { } tag ? Key(IndexFields.Tag, SearchText.Key(tag)) : null,
            query.Author is { } author ? Key(IndexFields.Author, SearchText.Key(author)) : null,
            query.Language is { } language ? Key(IndexFields.Language, SearchText.Key(language)) : null,
            query.Story is { } story ? OfStory(story) : null,
            query.AnnouncedOnly ? Key(IndexFields.Announced, IndexFields.Yes) : null,
            query.From is null && query.To is null ? null : Published(query.From, query.To),
        ];

        var filters = new BooleanQuery();
        foreach (var filter in given.OfType<Query>())
        {
            filters.Add(filter, Occur.MUST);
        }

        return filters.Clauses.Count == 0 ? null : filters;
    }

    /// <summary>Null for what holds no word: signs between words ask for nothing, and are passed over.</summary>
    private Query? Of(QueryNode node) => node switch
    {
        QueryNode.Terms terms => Terms(terms),
        QueryNode.OfTag { IsBeginning: true, Tag: var tag } => new PrefixQuery(new Term(IndexFields.Tag, SearchText.Key(tag))),
        QueryNode.OfTag { Tag: var tag } => Key(IndexFields.Tag, SearchText.Key(tag)),
        QueryNode.OfLanguage { Language: var language } => Key(IndexFields.Language, SearchText.Key(language)),
        QueryNode.OfSite { Site: var site } => Site(site),
        QueryNode.OfSource { Source: var source } => sources.Called(source),
        QueryNode.OfCategory { Category: var category } => sources.In(category),
        QueryNode.OfStory { Story: var story } => OfStory(story),
        QueryNode.Published range => Published(range.From, range.To),
        QueryNode.Aged { IsAfter: true, Age: var age } => Published(asOf - age, null),
        QueryNode.Aged { Age: var age } => Published(null, asOf - age),
        QueryNode.Any { Nodes: var nodes } => Any(nodes),
        QueryNode.All { Nodes: var nodes } => All(nodes),
        _ => All([node]),
    };

    private BooleanQuery? Any(IReadOnlyList<QueryNode> nodes)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var query in nodes.Select(Of).OfType<Query>())
        {
            any.Add(query, Occur.SHOULD);
        }

        return any.Clauses.Count == 0 ? null : any;
    }

    private BooleanQuery? All(IReadOnlyList<QueryNode> nodes)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var node in nodes)
        {
            var (asked, occur) = node is QueryNode.Not not ? (not.Node, Occur.MUST_NOT) : (node, Occur.MUST);
            if (Of(asked) is { } query)
            {
                all.Add(query, occur);
            }
        }

        // Lucene finds nothing when there is nothing but "not"; a reader means everything else.
        if (all.Clauses.Count > 0 && all.Clauses.All(clause => clause.IsProhibited))
        {
            all.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        return all.Clauses.Count == 0 ? null : all;
    }

    private Query? Terms(QueryNode.Terms terms)
    {
        var field = terms.Field switch
        {
            TermsField.Title => IndexFields.Title,
            TermsField.Author => IndexFields.AuthorWords,
            _ => IndexFields.Words,
        };
        return terms.Kind switch
        {
            TermsKind.Prefix => words.Beginning(field, terms.Text),
            TermsKind.Word when terms.Field != TermsField.Author => words.AnyForm(field, terms.Text),
            _ => words.Exact(field, terms.Text),
        };
    }

    /// <summary>What is asked of anywhere weighs more in the title; this changes the order alone, never what is found.</summary>
    private void AddTitles(BooleanQuery all, QueryNode node)
    {
        switch (node)
        {
            case QueryNode.Terms { Field: TermsField.Anywhere } terms when Terms(terms with { Field = TermsField.Title }) is { } title:
                title.Boost = TitleWeight;
                all.Add(title, Occur.SHOULD);
                break;
            case QueryNode.All { Nodes: var nodes }:
                nodes.ToList().ForEach(inner => AddTitles(all, inner));
                break;
            case QueryNode.Any { Nodes: var nodes }:
                nodes.ToList().ForEach(inner => AddTitles(all, inner));
                break;
        }
    }

    private BooleanQuery Site(string site)
    {
        var either = new BooleanQuery { { Key(IndexFields.Host, SearchText.Key(site)), Occur.SHOULD } };
        if (words.Exact(IndexFields.SiteWords, site) is { } name)
        {
            either.Add(name, Occur.SHOULD);
        }

        return either;
    }

    private static BooleanQuery OfStory(StoryId story) => new(disableCoord: true)
    {
        { new TermQuery(ArticleDocument.TermOf(story)), Occur.SHOULD },
        {
            new BooleanQuery(disableCoord: true)
            {
                { new TermQuery(ArticleDocument.TermOf(new ArticleId(story.Value))), Occur.MUST },
                { Key(IndexFields.BeginsStory, IndexFields.Yes), Occur.MUST },
            },
            Occur.SHOULD
        },
    };

    private static TermQuery Key(string field, string key) => new(new Term(field, key));

    private ConstantScoreQuery Published(DateTimeOffset? from, DateTimeOffset? to) =>
        new(new PublishedFilter(orders, from?.ToUnixTimeMilliseconds() ?? long.MinValue, to?.ToUnixTimeMilliseconds() ?? long.MaxValue));
}
