using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>An article's content as stored members; its long texts stand packed in <c>b</c>. Short names, since the engine repeats them in every document.</summary>
internal static class ContentDocument
{
    /// <summary>Sets the members, the body with them.</summary>
    public static void Write(BsonDocument document, ArticleContent content, byte[] body)
    {
        document.Set("u", content.Url);
        document.Set("t", content.Title);
        document["b"] = body;
        document.Set("au", content.Authors);
        document.Set("p", content.Published);
        document.Set("up", content.Updated);
        document.Set("se", content.Section);
        document.Set("tg", content.Tags);
        document.Set("l", content.Language);
        document.Set("im", content.Image);
        document.Set("sn", content.SiteName);
        document.Set("cr", content.Copyright);
        document["w"] = content.WordCount;
        document.Set("to", content.TextOrigin?.ToString());
        document.Set("pw", content.IsPaywalled);
        document.Set("lb", content.IsLiveBlog);
        if (content.Attachments.Count > 0)
        {
            document["at"] = new BsonArray(content.Attachments.Select(Attachment));
        }
    }

    /// <exception cref="InvalidDataException">A member is missing or damaged.</exception>
    public static ArticleContent Read(BsonDocument document)
    {
        var body = document.Bytes("b");
        return new ArticleContent
        {
            Url = document.NeededAddress("u"),
            Title = document.Needed("t"),
            Body = new ArticleBody(() => PackedBody.Unpack(body)),
            Authors = document.Texts("au"),
            Published = document.Time("p"),
            Updated = document.Time("up"),
            Section = document.Text("se"),
            Tags = document.Texts("tg"),
            Language = document.Text("l"),
            Image = document.Address("im"),
            SiteName = document.Text("sn"),
            Copyright = document.Text("cr"),
            Attachments = [.. document.Documents("at").Select(Attachment)],
            WordCount = document.Int("w"),
            TextOrigin = TextOrigin.Parse(document.Text("to")),
            IsPaywalled = document.Flag("pw"),
            IsLiveBlog = document.Flag("lb"),
        };
    }

    private static BsonDocument Attachment(ArticleAttachment attachment)
    {
        var document = new BsonDocument();
        document.Set("u", attachment.Url);
        document.Set("t", attachment.Type);
        if (attachment.Length is { } length)
        {
            document["l"] = length;
        }

        return document;
    }

    private static ArticleAttachment Attachment(BsonDocument document) =>
        new(document.NeededAddress("u"), document.Text("t"), document["l"] is { IsNumber: true } length ? length.AsInt64 : null);
}
