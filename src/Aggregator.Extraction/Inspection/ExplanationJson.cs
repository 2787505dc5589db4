using System.Text.Json;

namespace Aggregator.Extraction.Inspection;

/// <summary>What an explanation has beyond the article's own line.</summary>
internal static class ExplanationJson
{
    /// <summary>Writes the members into an open object.</summary>
    public static void Write(Utf8JsonWriter json, PageExplanation explanation)
    {
        var article = explanation.Article;
        json.WriteString("description", article.Description);
        json.WriteString("copyright", article.Copyright);
        json.WriteBoolean("isPaywalled", article.IsPaywalled);
        json.WriteBoolean("isLiveBlog", article.IsLiveBlog);
        json.WriteNumber("wordCount", article.WordCount);
        json.WriteNumber("readingMinutes", (int)article.ReadingTime.TotalMinutes);
        WriteRoles(json, article);
        json.WriteStartObject("origins");
        foreach (var (member, origin) in article.Origins)
        {
            json.WriteString(member, origin);
        }

        json.WriteEndObject();
        WriteValues(json, explanation);
        WriteTexts(json, explanation);
    }

    private static void WriteRoles(Utf8JsonWriter json, ExtractedArticle article)
    {
        json.WriteStartObject("roles");
        foreach (var author in article.Authors.Where(author => author.Role is not null).DistinctBy(author => author.Name))
        {
            json.WriteString(author.Name, author.Role);
        }

        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, PageExplanation explanation)
    {
        json.WriteStartObject("candidates");
        foreach (var member in explanation.Values.GroupBy(value => value.Member))
        {
            json.WriteStartArray(member.Key);
            foreach (var value in member)
            {
                json.WriteStartObject();
                json.WriteString("value", value.Value);
                json.WriteString("origin", value.Origin);
                json.WriteBoolean("taken", value.IsTaken);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, PageExplanation explanation)
    {
        json.WriteStartArray("texts");
        foreach (var text in explanation.Texts)
        {
            json.WriteStartObject();
            json.WriteString("reader", text.Reader);
            json.WriteNumber("blocks", text.Blocks);
            json.WriteNumber("words", text.Words);
            json.WriteNumber("agreement", Math.Round(text.Agreement, 3));
            json.WriteNumber("likeTaken", Math.Round(text.LikeTaken, 3));
            json.WriteBoolean("taken", text.IsTaken);
            json.WriteString("begins", text.Begins);
            json.WriteString("ends", text.Ends);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("cleanedUp", explanation.CleanedUp);
    }
}
