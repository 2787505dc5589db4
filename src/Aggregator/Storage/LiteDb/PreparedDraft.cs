using Aggregator.Ingestion;
using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>A draft with all that can be computed before it reaches the one writer.</summary>
internal sealed record PreparedDraft(ArticleDraft Draft, SortKey ItemKey, IReadOnlyList<SortKey> Keys, byte[] Body, byte[] Fingerprint)
{
    public static PreparedDraft Of(ArticleDraft draft)
    {
        var identity = ExactKey.OfIdentity(draft).ToList();
        IReadOnlyList<SortKey> keys = ExactKey.OfText(draft.Fingerprint.TextHash) is { } text ? [.. identity, text] : identity;
        var body = PackedBody.Pack(draft.Content.Text, draft.Content.Html, draft.Content.Summary);
        return new PreparedDraft(draft, identity[0], keys, body, draft.Fingerprint.ToBytes());
    }
}
