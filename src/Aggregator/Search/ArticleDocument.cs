using System.Buffers.Binary;
using System.Buffers.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Aggregator.Search;

/// <summary>An article as the index knows it: words and keys to find it by, numbers to sort it by, nothing stored.</summary>
internal static class ArticleDocument
{
    private static readonly FieldType NamesType = new(TextField.TYPE_NOT_STORED) { OmitNorms = true };   // a name's length says nothing
    private static readonly FieldType StemsType = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS, OmitNorms = true };

    /// <summary>The term that names an article's document.</summary>
    public static Term TermOf(ArticleId id) => new(IndexFields.Id, NameOf(id.Value));

    /// <summary>The term that the articles of a story have, but for the one that began it.</summary>
    public static Term TermOf(StoryId story) => new(IndexFields.Story, NameOf(story.Value));

    /// <summary>Sets an article.</summary>
    /// <param name="words">Cuts its words; the document is of use until it cuts the next.</param>
    public static Document Of(Article article, ArticleWords words)
    {
        var document = new Document { new StringField(IndexFields.Id, NameOf(article.Id.Value), Field.Store.NO) };
        AddWords(document, article.Content, words);
        AddKeys(document, article);
        AddNumbers(document, article);
        return document;
    }

    /// <summary>The id as a number that orders as its text does: a UUIDv7 by its time.</summary>
    public static UInt128 NumberOf(ArticleId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    /// <summary>The other way.</summary>
    public static ArticleId IdOf(UInt128 number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, number);
        return new ArticleId(new Guid(bytes, bigEndian: true));
    }

    /// <summary>Shorter by ten bytes than the digits, and ids of one hour still begin alike.</summary>
    private static string NameOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    private static void AddWords(Document document, ArticleContent content, ArticleWords words)
    {
        var title = SearchText.Prepare(content.Title);
        document.Add(new TextField(IndexFields.Title, title, Field.Store.NO));
        words.Cut(content.Language, title, SearchText.Prepare(content.Text.Length > 0 ? content.Text : content.Summary));
        document.Add(new TextField(IndexFields.Words, words.Words));
        document.Add(new Field(IndexFields.Stems, words.Stems, StemsType));
        foreach (var author in content.Authors)
        {
            document.Add(new Field(IndexFields.AuthorWords, SearchText.Prepare(author), NamesType));
        }

        if (content.SiteName is { } site)
        {
            document.Add(new Field(IndexFields.SiteWords, SearchText.Prepare(site), NamesType));
        }
    }

    private static void AddKeys(Document document, Article article)
    {
        AddKeys(document, IndexFields.Tag, article.Content.Tags.Select(SearchText.Key));
        AddKeys(document, IndexFields.Author, article.Content.Authors.Select(SearchText.Key));
        AddKeys(document, IndexFields.Host, DomainsOf(article.Content.Url));
        AddKeys(document, IndexFields.Source, article.AlsoIn.Select(copy => copy.Source).Prepend(article.Source).Select(source => source.ToString()));
        AddKeys(document, IndexFields.Language, article.Content.Language is { } language ? [SearchText.Key(language)] : []);
        AddStory(document, article);
        AddKeys(document, IndexFields.Announced, article.IsAnnounced ? [IndexFields.Yes] : []);
    }

    private static void AddStory(Document document, Article article)
    {
        if (article.Story?.Value == article.Id.Value)
        {
            AddKeys(document, IndexFields.BeginsStory, [IndexFields.Yes]);
        }
        else if (article.Story is { } story)
        {
            AddKeys(document, IndexFields.Story, [NameOf(story.Value)]);
        }
    }

    private static void AddKeys(Document document, string field, IEnumerable<string> keys)
    {
        foreach (var key in keys.Distinct(StringComparer.Ordinal))
        {
            document.Add(new StringField(field, key, Field.Store.NO));
        }
    }

    private static IEnumerable<string> DomainsOf(Uri url)
    {
        var host = url.IdnHost.ToLowerInvariant();
        for (var dot = 0; dot >= 0; dot = host.IndexOf('.', dot + 1))
        {
            yield return SearchText.Key(dot == 0 ? host : host[(dot + 1)..]);
        }
    }

    private static void AddNumbers(Document document, Article article)
    {
        var id = NumberOf(article.Id);
        document.Add(new NumericDocValuesField(IndexFields.Published, article.Published.ToUnixTimeMilliseconds()));
        document.Add(new NumericDocValuesField(IndexFields.Entered, article.Entered.ToUnixTimeMilliseconds()));
        document.Add(new NumericDocValuesField(IndexFields.Seq, article.Seq));
        document.Add(new NumericDocValuesField(IndexFields.IdHigh, (long)(ulong)(id >> 64)));
        document.Add(new NumericDocValuesField(IndexFields.IdLow, (long)(ulong)id));
    }
}
