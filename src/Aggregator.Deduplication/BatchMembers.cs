using Aggregator.Deduplication.Index;

namespace Aggregator.Deduplication;

/// <summary>The members of a <see cref="DuplicateBatch"/>, found by the keys that the index has of an article: commits join, and some hundred members looked at one by one took longer than the index.</summary>
internal sealed class BatchMembers
{
    private readonly Dictionary<(Guid Id, byte Part), BatchMember> _members = [];
    private readonly Dictionary<uint, List<BatchMember>> _byKey = [];

    /// <summary>The members, in the order in which they were first added.</summary>
    public IEnumerable<DuplicateCandidate> Articles => _members.Values.Select(member => member.Article);

    public bool Contains(Guid id, byte part) => _members.ContainsKey((id, part));

    /// <summary>Adds a member, or the newer text of one.</summary>
    public void Add(DuplicateCandidate article)
    {
        var replaced = _members.GetValueOrDefault((article.Id, article.Part));
        var member = BatchMember.Of(article, replaced?.Place ?? _members.Count);
        _members[(article.Id, article.Part)] = member;
        foreach (var key in TitleKeys.With(article.Fingerprint))
        {
            Under(key).Add(member);
        }
    }

    /// <summary>The members that share enough with an article to be compared in full, in their order.</summary>
    public IEnumerable<BatchMember> Near(Fingerprint fingerprint)
    {
        SortedDictionary<int, BatchMember>? near = null;
        foreach (var key in _members.Count == 0 ? [] : TitleKeys.With(fingerprint))
        {
            foreach (var member in _byKey.GetValueOrDefault(key, []))
            {
                if (ReferenceEquals(_members[(member.Article.Id, member.Article.Part)], member))   // else its text was replaced
                {
                    (near ??= [])[member.Place] = member;
                }
            }
        }

        return near is null ? [] : near.Values;
    }

    private List<BatchMember> Under(uint key)
    {
        if (!_byKey.TryGetValue(key, out var members))
        {
            members = _byKey[key] = new List<BatchMember>(1);
        }

        return members;
    }
}
