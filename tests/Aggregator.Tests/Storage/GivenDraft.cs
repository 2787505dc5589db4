using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Deduplication;
using Aggregator.Ingestion;

namespace Aggregator.Storage;

/// <summary>Drafts with texts of their own, unlike each other unless asked for.</summary>
internal static class GivenDraft
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static ArticleDraft Of(SourceId source, string item, string? text = null, string? title = null) =>
        With(source, item, new ArticleContent
        {
            Url = new Uri($"https://news.test/{source}/{item}"),
            Title = title ?? $"Headline {item} of {source}",
            Text = text ?? TextOf(item, source.Value),
            Html = $"<p>{text ?? TextOf(item, source.Value)}</p>",
        });

    public static ArticleDraft With(SourceId source, string item, ArticleContent content) => new()
    {
        Source = source,
        ItemKey = item,
        Content = content,
        Keys = [CanonicalUrl.Of(content.Url)],
        Fingerprint = Fingerprint.Of(content.Title, content.Text),
        FirstSeen = Noon,
    };

    /// <summary>The draft with another text, as an edit or a page brings it.</summary>
    public static ArticleDraft Saying(this ArticleDraft draft, string text) =>
        With(draft.Source, draft.ItemKey, draft.Content with { Text = text, Html = $"<p>{text}</p>" }) with { Keys = draft.Keys, Page = draft.Page };

    /// <summary>Sixty words that no other seed gives.</summary>
    /// <remarks>A cryptographic hash, since under FNV seeds that differ in a few digits shared most of their words, and were rightly taken for copies.</remarks>
    public static string TextOf(string seed, int number = 0)
    {
        var words = Enumerable.Range(0, 60).Select(i => Word(HashCode(seed, number, i)));
        return string.Join(' ', words) + ".";
    }

    private static uint HashCode(string seed, int number, int i) =>
        BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{number}/{i}"))));

    private static string Word(uint number)
    {
        const string letters = "bcdfghklmnprstvz";
        return string.Concat(Enumerable.Range(0, 6).Select(i => i % 2 == 0 ? letters[(int)((number >> (4 * i)) & 15)] : "aeiou"[(int)((number >> (4 * i)) % 5)]));
    }
}
