using Aggregator.Deduplication;

namespace Aggregator.Storage.LiteDb;

/// <summary>Fingerprints out of the store.</summary>
internal static class StoredFingerprint
{
    /// <summary>Reads one, or computes it anew when it was stored by another version.</summary>
    public static Fingerprint Read(byte[] stored, ArticleContent content)
    {
        try
        {
            return Fingerprint.FromBytes(stored);
        }
        catch (FormatException)
        {
            return Fingerprint.Of(content.Title, content.Text);
        }
    }
}
