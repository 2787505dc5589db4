using Aggregator.Deduplication;
using Aggregator.Deduplication.Stories;
using Aggregator.Ingestion;

namespace Aggregator.Inspection;

/// <summary>
/// Judges articles as the writer would, one after another and without a store: the very <see cref="Placement"/> of the flow over keys in memory.
/// </summary>
public sealed class DuplicateInspection
{
    private static readonly Uri NoAddress = new("about:blank");

    private readonly Dictionary<string, SourceId> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<ArticleId, InspectedState> _articles = [];
    private readonly Dictionary<(SourceId, string), ArticleId> _byItem = [];
    private readonly Dictionary<CanonicalUrl, ArticleId> _byKey = [];
    private readonly Dictionary<ulong, ArticleId> _byText = [];
    private readonly Placement _placement;
    private readonly KnownArticles _known;
    private DateTimeOffset _latest = DateTimeOffset.UnixEpoch;

    /// <summary>Begins with nothing known.</summary>
    public DuplicateInspection(DuplicateOptions options)
    {
        _placement = new Placement(new DuplicateFinder(FingerprintOf, options), new StoryClusters());
        _known = new KnownArticles(
            (source, key) => Find(_byItem, (source, key)), key => Find(_byKey, key), hash => Find(_byText, hash), ById, id => FingerprintOf(id.Value, 0), _ => false);
    }

    /// <summary>Judges one article on those before it, and makes it known.</summary>
    public DuplicateJudgement Judge(InspectedArticle input)
    {
        var draft = DraftOf(input);
        var batch = _placement.Begin(_known);
        var judgement = batch.Place(draft) switch
        {
            PlacementDecision.Copy copy => Copied(input, draft, copy, batch),
            PlacementDecision.Unchanged same => Known(input, draft, same.Of, "duplicate", new MatchReason("same item or address", 1, draft.ItemKey)),
            PlacementDecision.Edit edit => Edited(input, draft, edit, batch),
            PlacementDecision.New news => New(input, draft, news, batch),
            _ => throw new InvalidOperationException("Nothing is deleted here, and no page comes late."),
        };
        batch.Commit();
        return judgement;
    }

    private ArticleDraft DraftOf(InspectedArticle input)
    {
        // Nobody knows when an article without a date came: its ids alone need a time.
        _latest = input.Published ?? _latest;
        var name = input.Source ?? "";
        if (!_sources.TryGetValue(name, out var source))
        {
            source = _sources[name] = new SourceId(_sources.Count + 1);
        }

        var hasAddress = Uri.TryCreate(input.Url, UriKind.Absolute, out var url);
        var key = hasAddress && url is not null ? CanonicalUrl.Of(url) : default;
        return new ArticleDraft
        {
            Source = source,
            ItemKey = input.Id,
            Content = new ArticleContent { Url = url ?? NoAddress, Title = input.Title ?? "", Text = input.Text ?? "", Published = input.Published },
            Keys = hasAddress && !key.IsFrontPage ? [key] : [],
            Fingerprint = Fingerprint.Of(input.Title ?? "", input.Text ?? ""),
            FirstSeen = input.Published ?? DateTimeOffset.MinValue,
        };
    }

    private DuplicateJudgement New(InspectedArticle input, ArticleDraft draft, PlacementDecision.New news, PlacementBatch batch)
    {
        var id = ArticleId.New(_latest);
        var story = news.Story ?? new StoryId(id.Value);
        var article = new Article
        {
            Id = id, Source = draft.Source, Content = draft.Content, FirstSeen = draft.FirstSeen, Entered = _latest, Story = story,
        };
        _articles[id] = new InspectedState(article, draft.Fingerprint, input.Id, story, []);
        Remember(draft, id);
        batch.Stored(article, draft.Fingerprint);
        return new DuplicateJudgement(input.Id, input.Id, null, story, null);
    }

    private DuplicateJudgement Copied(InspectedArticle input, ArticleDraft draft, PlacementDecision.Copy copy, PlacementBatch batch)
    {
        var state = _articles[copy.Of.Id];
        if (OtherText.Of(draft, state.Fingerprint, state.Others) is { } text)
        {
            state.Others.Add(text);
            batch.Stored(copy.Of.Id, text);
        }

        return Known(input, draft, copy.Of, "duplicate", copy.Reason);
    }

    private DuplicateJudgement Edited(InspectedArticle input, ArticleDraft draft, PlacementDecision.Edit edit, PlacementBatch batch)
    {
        var before = _articles[edit.Of.Id];
        var article = edit.Of with { Content = draft.Content };
        _articles[article.Id] = before with { Article = article, Fingerprint = draft.Fingerprint };
        batch.Stored(article, draft.Fingerprint);
        if (OtherText.Of(edit.Of.Content.Url, edit.Of.Published, before.Fingerprint, draft.Fingerprint, before.Others) is { } text)
        {
            before.Others.Add(text);
            batch.Stored(article.Id, text);
        }

        return Known(input, draft, article, "update", edit.Reason);
    }

    private DuplicateJudgement Known(InspectedArticle input, ArticleDraft draft, Article of, string relation, MatchReason reason)
    {
        Remember(draft, of.Id);
        var known = _articles[of.Id];
        return new DuplicateJudgement(input.Id, known.Name, relation, known.Story, reason);
    }

    private void Remember(ArticleDraft draft, ArticleId id)
    {
        _byItem[(draft.Source, draft.ItemKey)] = id;
        _byText.TryAdd(draft.Fingerprint.TextHash, id);
        foreach (var key in draft.Keys)
        {
            _byKey.TryAdd(key, id);
        }
    }

    private Article? Find<TKey>(Dictionary<TKey, ArticleId> keys, TKey key)
        where TKey : notnull => keys.TryGetValue(key, out var id) ? ById(id) : null;

    private Article? ById(ArticleId id) => _articles.TryGetValue(id, out var known) ? known.Article : null;

    private Fingerprint? FingerprintOf(Guid id, byte part) =>
        !_articles.TryGetValue(new ArticleId(id), out var known) ? null : part == 0 ? known.Fingerprint : known.Others.Find(text => text.Part == part)?.Fingerprint;

    /// <param name="Name">The id that it came with.</param>
    private sealed record InspectedState(Article Article, Fingerprint Fingerprint, string Name, StoryId Story, List<OtherText> Others);
}
