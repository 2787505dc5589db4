using System.Runtime.InteropServices;

namespace Aggregator.Deduplication;

/// <summary>
/// Groups different articles that report the same event; a story never suppresses an article. One pass in the order of arrival, and one writer owns it. An article goes to the story that it is most
/// like, by the rarity of the title's words, names and numbers that they share (<see cref="StoryLikeness"/>); words of the text that are neither say nothing, so other languages are met by names.
/// </summary>
public sealed class StoryClusters
{
    // A bound for days on which hundreds of thousands come: the oldest go first, and stories that long ago ended with them.
    private const int MostArticles = 50_000;

    // An event that fills the news must not make its own words common, or its later articles would not be found to belong to it.
    private const int MostCounted = 8;

    private static readonly TimeSpan Window = TimeSpan.FromDays(3);

    private readonly TimeProvider _clock;
    private readonly WordFrequency _frequency = new();
    private readonly StoryWords _words = new();
    private readonly StoryIndex _index = new();
    private readonly Dictionary<Guid, int> _numbers = [];
    private readonly Dictionary<Guid, OpenStory> _stories = [];
    private readonly List<int> _touched = [];
    private readonly List<OpenStory> _found = [];
    private StoryMember?[] _members = new StoryMember?[256];   // a ring, by number
    private (float Dot, float Surprise)[] _shared = new (float, float)[256];
    private int _first;
    private int _next;
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
    public int Count => _numbers.Count;

    /// <summary>The story that an article belongs to, or null when it begins one; adds nothing.</summary>
    public Guid? Find(DuplicateCandidate article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _words.Read(article.Fingerprint, _frequency);
        CountShared(_words.All);
        CountStories(article, _words.Norm);

        var (best, story) = (StoryLikeness.LeastIn(_numbers.Count), (Guid?)null);
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

        var fingerprint = article.Fingerprint;
        story.Articles++;
        Put(new StoryMember(
            article.Id, story, DateOf(article), arrived ?? DateOf(article), _words.Norm, _index.Next, fingerprint.ShingleSet[..Math.Min(StoryMember.MostShingles, fingerprint.ShingleSet.Length)], fingerprint.TitleNumberSet));
        _index.Add(_next - 1, _words.All);
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
                ref var shared = ref _shared[entry.Article & (_shared.Length - 1)];
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
            var (dot, surprise) = _shared[number & (_shared.Length - 1)];
            _shared[number & (_shared.Length - 1)] = default;
            if (_members[number & (_members.Length - 1)] is { } member && (member.Published - published).Duration() is var apart && apart <= Window)
            {
                var likeness = StoryLikeness.Of(dot / (norm * member.Norm), surprise, apart);
                likeness -= likeness < StoryLikeness.Least ? 0 : StoryLikeness.PenaltyOfForms(article.Fingerprint, member);
                if (member.Story.Count(_searches, likeness))
                {
                    _found.Add(member.Story);
                }
            }
        }

        _touched.Clear();
    }

    private OpenStory StoryOf(Guid id)
    {
        ref var story = ref CollectionsMarshal.GetValueRefOrAddDefault(_stories, id, out _);
        return story ??= new OpenStory(id);
    }

    private void Put(StoryMember member)
    {
        if (_next - _first == _members.Length)
        {
            var longer = new StoryMember?[2 * _members.Length];
            for (var number = _first; number < _next; number++)
            {
                longer[number & (longer.Length - 1)] = _members[number & (_members.Length - 1)];
            }

            _members = longer;
            _shared = new (float, float)[longer.Length];
        }

        _members[_next & (_members.Length - 1)] = member;
        _numbers[member.Article] = _next++;
        _newest = member.Arrived > _newest ? member.Arrived : _newest;
    }

    private bool Forget(Guid articleId)
    {
        if (!_numbers.Remove(articleId, out var number) || _members[number & (_members.Length - 1)] is not { } member)
        {
            return false;
        }

        _members[number & (_members.Length - 1)] = null;
        if (--member.Story.Articles == 0)
        {
            _stories.Remove(member.Story.Id);
        }

        return true;
    }

    private void ForgetOld()
    {
        while (_first < _next && (_members[_first & (_members.Length - 1)] is not { } member || _newest - member.Arrived > Window || _next - _first > MostArticles))
        {
            if (_members[_first & (_members.Length - 1)] is { } old)
            {
                Forget(old.Article);
            }

            _first++;
        }

        _index.Forget(_first < _next && _members[_first & (_members.Length - 1)] is { } first ? first.FirstEntry : _index.Next);
    }

    private DateTimeOffset DateOf(DuplicateCandidate article) => article.Published <= _clock.GetUtcNow() ? article.Published : _newest > DateTimeOffset.UnixEpoch ? _newest : _clock.GetUtcNow();
}
