namespace Aggregator.Deduplication;

/// <summary>An article as the finder sees it.</summary>
/// <param name="Id">The caller's own id.</param>
/// <param name="Site">Where it was published, as <see cref="CanonicalUrl.Site"/> has it; an update comes from the same site, a copy mostly from another.</param>
/// <param name="Published">When the article was published, else when it was first seen; <see cref="DateTimeOffset.MinValue"/> when neither is known, and then
/// time says nothing.</param>
public sealed record DuplicateCandidate(Guid Id, string Site, DateTimeOffset Published, Fingerprint Fingerprint)
{
    /// <summary>Which text of the article it is: 0 for what it says now, others for what it said before, or says at another place.</summary>
    public byte Part { get; init; }
}
