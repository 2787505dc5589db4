using Aggregator.Ingestion;

namespace Aggregator.Storage.LiteDb;

/// <summary>A draft with all that can be computed before it reaches the one writer.</summary>
internal sealed record PreparedDraft(ArticleDraft Draft, byte[] ItemKey, IReadOnlyList<byte[]> Keys, byte[] Body, byte[] Fingerprint)
{
    public static PreparedDraft Of(ArticleDraft draft)
    {
        var identity = ExactKey.OfIdentity(draft).ToList();
        IReadOnlyList<byte[]> keys = ExactKey.OfText(draft.Fingerprint.TextHash) is { } text ? [.. identity, text] : identity;
        var body = PackedBody.Pack(draft.Content.Text, draft.Content.Html);
        return new PreparedDraft(draft, identity[0], keys, body, draft.Fingerprint.ToBytes());
    }
}
