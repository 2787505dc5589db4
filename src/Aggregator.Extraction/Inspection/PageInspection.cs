using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Extraction.Inspection;

namespace Aggregator.Extraction;

/// <summary>What <c>inspect page</c> prints: one line of JSON a page.</summary>
public static class PageInspection
{
    // The reader is a person or a script, not a browser, so letters stay letters.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line for one page: id, title, authors, published, updated, section, tags, language, canonicalUrl, image, siteName, text, html.</summary>
    /// <param name="id">The page's id in its corpus, or its address.</param>
    /// <returns>JSON without line breaks; a page without an article has an empty text, what it states all the same, and a <c>reason</c>.</returns>
    public static string Line(string id, ExtractionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            if (result is ExtractionResult.Extracted { Article: var article })
            {
                Write(json, article);
            }
            else if (result is ExtractionResult.NoArticle none)
            {
                Write(json, none.Found);
                json.WriteString("reason", NameOf(none.Reason));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>One line with all of <see cref="Line(string, ExtractionResult)"/>, every other member, where each value came from, and what there was to choose from.</summary>
    /// <param name="id">The page's address, or the name of its file.</param>
    public static string Line(string id, PageExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            Write(json, explanation.Article);
            if (explanation.Result is ExtractionResult.NoArticle none)
            {
                json.WriteString("reason", NameOf(none.Reason));
            }

            ExplanationJson.Write(json, explanation);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, ExtractedArticle article)
    {
        json.WriteString("title", article.Title);
        WriteList(json, "authors", article.Authors.Select(author => author.Name));
        json.WriteString("published", Iso(article.Published));
        json.WriteString("updated", Iso(article.Updated));
        json.WriteString("section", article.Section);
        WriteList(json, "tags", article.Tags);
        json.WriteString("language", article.Language);
        json.WriteString("canonicalUrl", article.CanonicalUrl?.AbsoluteUri);
        json.WriteString("image", article.Image?.AbsoluteUri);
        json.WriteString("siteName", article.SiteName);
        json.WriteString("text", article.Text);
        json.WriteString("html", article.Html);
        if (article.SoftFailure is { } failure)
        {
            json.WriteString("softFailure", NameOf(failure));
            json.WriteString("evidence", article.Origins.GetValueOrDefault("softFailure"));
        }
    }

    private static string NameOf(SoftFailure failure) => JsonNamingPolicy.CamelCase.ConvertName(failure.ToString());

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string? Iso(DateTimeOffset? date) => date?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
