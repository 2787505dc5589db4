using Aggregator.Ingestion;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>What is stored of another text of an article (<see cref="OtherText"/>): no word of it, but what finds further copies.</summary>
internal sealed record StoredText(string Site, DateTimeOffset Published, byte[] Fingerprint)
{
    public static StoredText Of(OtherText text) => new(text.Site, text.Published, text.Fingerprint.ToBytes());

    public static StoredText Read(BsonDocument document) => new(document.Needed("h"), document.NeededTime("p"), document.Bytes("fp"));

    /// <summary>As the comparison sees it; null when it was stored by another version, since there are no words to compute it from anew.</summary>
    public OtherText? ToText(int index)
    {
        try
        {
            return new OtherText((byte)(index + 1), Site, Published, Aggregator.Deduplication.Fingerprint.FromBytes(Fingerprint));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public BsonDocument ToDocument() => new() { ["h"] = Site, ["p"] = Bson.Of(Published), ["fp"] = Fingerprint };
}
