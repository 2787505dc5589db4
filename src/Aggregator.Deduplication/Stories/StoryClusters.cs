using System.Runtime.InteropServices;

namespace Aggregator.Deduplication.Stories;

/// <summary>
/// Groups different articles that report the same event; a story never suppresses an article. One pass in the order of arrival, and one writer owns it.
/// An article goes to the story that it is most like, by the rarity of the title's words, names and numbers that they share (<see cref="StoryLikeness"/>);
/// words of the text that are neither say nothing, so other languages are met by names.
/// </summary>
public sealed class StoryClusters
{
    // An event that fills the news must not make its own words common, or its later articles would not be found to belong to it.
    private const int MostCounted = 8;

    private static readonly TimeSpan Window = TimeSpan.FromDays(3);

    private readonly TimeProvider _clock;
    private readonly WordFrequency _frequency = new();
    private readonly StoryWords _words = new();
    private readonly StoryIndex _index = new();
    private readonly StoryWindow _window = new();
    private readonly Dictionary<Guid, OpenStory> _stories = [];
    private readonly List<int> _touched = [];
    private readonly List<OpenStory> _found = [];
    private int _searches;
    private DateTimeOffset _newest = DateTimeOffset.MinValue;

    /// <summary>Empty clusters on the machine's clock.</summary>
    public StoryClusters()
        : this(TimeProvider.System)
    {
    }

    /// <param name="clock">Says which dates lie in the future: such an article counts as one of now.</param>
    public StoryClusters(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
    }

    /// <summary>How many articles are held; those that came in the last three days.</summary>
    public int Count => _window.Count;

    /// <summary>The story that an article belongs to, or null when it begins one; adds nothing.</summary>
    public Guid? Find(DuplicateCandidate article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _words.Read(article.Fingerprint, _frequency);
        CountShared(_words.All);
        CountStories(article, _words.Norm);

        var (best, story) = (StoryLikeness.LeastIn(_window.Count), (Guid?)null);
        foreach (var found in _found)
        {
            var likeness = StoryLikeness.Of(found);
            (best, story) = likeness > best ? (likeness, found.Id) : (best, story);
        }

        return story;
    }

    /// <summary>Makes an article known to a story; its older text goes, when it has one.</summary>
    /// <param name="arrived">When it came: for three days from then on it is found by articles of its time. Null for when it was published.</param>
    public void Add(DuplicateCandidate article, Guid storyId, DateTimeOffset? arrived = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        _words.Read(article.Fingerprint, _frequency);
        var isKnown = Forget(article.Id);
        var story = StoryOf(storyId);
        if (!isKnown && story.Articles < MostCounted)
        {
            _frequency.Add(CollectionsMarshal.AsSpan(_words.All));
        }

        story.Articles++;
        var published = DateOf(article);
        var member = StoryMember.Of(article, story, published, arrived ?? published, _words.Norm, _index.Next);
        _newest = member.Arrived > _newest ? member.Arrived : _newest;
        _index.Add(_window.Next, _words.All);
        _window.Add(member);
        ForgetOld();
    }

    /// <summary>Forgets an article.</summary>
    public void Remove(Guid articleId) => Forget(articleId);

    // For each article that shares a word, how much it shares in all.
    private void CountShared(List<StoryWord> words)
    {
        Span<StoryIndex.Entry> entries = stackalloc StoryIndex.Entry[StoryIndex.MostLookedAt];
        foreach (var word in words)
        {
            foreach (var entry in entries[..(word.Surprise > 0 ? _index.Find(word.Word, entries) : 0)])
            {
                ref var shared = ref _window.SharedOf(entry.Article);
                if (shared.Dot == 0)
                {
                    _touched.Add(entry.Article);
                }

                shared.Dot += word.Weight * entry.Weight;
                shared.Surprise += (float)StoryLikeness.SurpriseOf(word, word.IsInTitle && entry.IsInTitle);
            }
        }
    }

    private void CountStories(DuplicateCandidate article, float norm)
    {
        _found.Clear();
        _searches++;
        var published = DateOf(article);
        foreach (var number in _touched)
        {
            ref var shared = ref _window.SharedOf(number);
            if (_window[number] is { } member && (member.Published - published).Duration() is var apart && apart <= Window)
            {
                var likeness = StoryLikeness.Of(shared.Dot / (norm * member.Norm), shared.Surprise, apart);
                likeness -= likeness < StoryLikeness.Least ? 0 : StoryLikeness.PenaltyOfForms(article.Fingerprint, member);
                if (member.Story.Count(_searches, likeness))
                {
                    _found.Add(member.Story);
                }
            }

            shared = default;
        }

        _touched.Clear();
    }

    private OpenStory StoryOf(Guid id)
    {
        ref var story = ref CollectionsMarshal.GetValueRefOrAddDefault(_stories, id, out _);
        return story ??= new OpenStory(id);
    }

    private bool Forget(Guid articleId)
    {
        var member = _window.Remove(articleId);
        if (member is not null && --member.Story.Articles == 0)
        {
            _stories.Remove(member.Story.Id);
        }

        return member is not null;
    }

    private void ForgetOld()
    {
        var horizon = _newest - DateTimeOffset.MinValue > Window ? _newest - Window : DateTimeOffset.MinValue;
        while (_window.Outdated(horizon) is { } old)
        {
            Forget(old.Article);
        }

        _index.Forget(_window.First?.FirstEntry ?? _index.Next);
    }

    private DateTimeOffset DateOf(DuplicateCandidate article) =>
        article.Published <= _clock.GetUtcNow() ? article.Published : _newest > DateTimeOffset.UnixEpoch ? _newest : _clock.GetUtcNow();
}
