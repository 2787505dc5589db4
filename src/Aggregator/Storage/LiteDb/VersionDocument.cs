using System.Buffers.Binary;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Earlier states of articles as stored documents.</summary>
internal static class VersionDocument
{
    private const int ArticleLength = 16;
    private const int KeyLength = ArticleLength + sizeof(int);

    public static BsonDocument From(ArticleId article, ArticleVersion version, byte[] body)
    {
        var document = new BsonDocument
        {
            ["_id"] = Key(article, version.Number),
            ["vf"] = Bson.Of(version.From),
            ["vu"] = Bson.Of(version.Until),
            ["vr"] = version.Rule,
            ["vn"] = version.Number,
        };
        document.Set("ve", version.Evidence);
        ContentDocument.Write(document, version.Content, body);
        return document.Sealed();
    }

    public static ArticleVersion Read(BsonDocument document) => new(
        document.Int("vn"), document.NeededTime("vf"), document.NeededTime("vu"), ContentDocument.Read(document.Checked()), document.Needed("vr"), document.Text("ve"));

    /// <summary>The article's id and the version's number, so that an article's versions lie together in order.</summary>
    public static byte[] Key(ArticleId article, int number)
    {
        var key = new byte[KeyLength];
        article.Value.TryWriteBytes(key, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(key.AsSpan(ArticleLength), number);
        return key;
    }

    /// <summary>The article that a version's id names; null when it is no such id.</summary>
    public static ArticleId? ArticleOf(BsonValue id) =>
        id is { IsBinary: true, AsBinary: { Length: KeyLength } key } ? new ArticleId(new Guid(key.AsSpan(0, ArticleLength), bigEndian: true)) : null;
}
