using Aggregator.Deduplication;

namespace Aggregator.Ingestion;

/// <summary>A text of an article beside what it says now: what it said before an edit, or what it says at another place. Further copies may be like this one alone.</summary>
/// <param name="Part">From 1; its number among the texts of the article.</param>
/// <param name="Site">Where it stands (<see cref="CanonicalUrl.Site"/>).</param>
/// <param name="Published">When it was published there, or first seen.</param>
public sealed record OtherText(byte Part, string Site, DateTimeOffset Published, Fingerprint Fingerprint)
{
    /// <summary>Texts that are kept of an article beside its own; further ones are found by these.</summary>
    public const int Most = 7;

    // A text that is nearly the same finds nothing that the other would not find.
    private const double NearlyTheSame = 0.9;

    /// <summary>The text of a draft, if it is worth keeping beside those that are kept; else null.</summary>
    public static OtherText? Of(ArticleDraft draft, Fingerprint own, IReadOnlyList<OtherText> kept) =>
        Of(draft.Content.Url, draft.Content.Published ?? draft.FirstSeen, draft.Fingerprint, own, kept);

    /// <inheritdoc cref="Of(ArticleDraft, Fingerprint, IReadOnlyList{OtherText})"/>
    public static OtherText? Of(Uri url, DateTimeOffset published, Fingerprint fingerprint, Fingerprint own, IReadOnlyList<OtherText> kept) =>
        Of(new OtherText(0, CanonicalUrl.Of(url).Site, published, fingerprint), own, kept);

    /// <summary>A text of another article that was found to be this one.</summary>
    public static OtherText? Of(OtherText text, Fingerprint own, IReadOnlyList<OtherText> kept) =>
        kept.Count < Most && kept.Select(other => other.Fingerprint).Prepend(own).All(known => known.Resemblance(text.Fingerprint) < NearlyTheSame)
            ? text with { Part = (byte)(kept.Count + 1) }
            : null;
}
