using System.Text;
using Aggregator.Deduplication;
using Aggregator.Ingestion;

namespace Aggregator.Benchmarks.Scale.Articles;

/// <summary>Generated articles by number, with all that is computed outside a store: keys and fingerprint.</summary>
internal sealed class Drafts(ArticleClock clock)
{
    private const int Names = 50_000;
    private const int EnglishParagraphs = 12;
    private const int KoreanParagraphs = 7;

    private readonly Prose _english = new(Vocabulary.English(), ofTopic: 0.48);
    private readonly Prose _korean = new(Vocabulary.Korean(), ofTopic: 0.48);

    public ArticleClock Clock => clock;

    /// <summary>A word that stands in about a third of the articles.</summary>
    public string CommonWord => _english.Word(70);

    /// <summary>Another such word.</summary>
    public string OtherCommonWord => _english.Word(75);

    /// <summary>Two words that follow each other in some articles.</summary>
    public string CommonPhrase => $"\"{_english.Word(20)} {_english.Word(30)}\"";

    /// <summary>A stem as it stands in Korean articles, a particle behind it.</summary>
    public string KoreanWord => _korean.Word(60)[..2];

    /// <summary>A proper noun of an article, which few others have.</summary>
    public static string RareName(int number) => $"Name{ArticleFacts.RandomOf(number).Next(Names)}ville";

    public ArticleFacts Facts(int number) => ArticleFacts.Of(number, clock.Of(number));

    /// <summary>The slice of 100 articles from a number on, as one fetch of one source brings it.</summary>
    public IReadOnlyList<ArticleDraft> Slice(int first, int length = ArticleFacts.SliceLength) => [.. Enumerable.Range(first, length).Select(number => Of(number))];

    /// <summary>An article; in an edited state it has one more paragraph.</summary>
    public ArticleDraft Of(int number, bool isEdited = false)
    {
        var facts = Facts(number);
        var content = ContentOf(number, isEdited);
        return new ArticleDraft
        {
            Source = new SourceId(facts.Source + 1),
            ItemKey = $"https://site{facts.Source}.test/?p={number}",
            Content = content,
            Keys = [CanonicalUrl.Of(content.Url)],
            Fingerprint = Fingerprint.Of(content.Title, content.Text),
            FirstSeen = clock.Of(number),
        };
    }

    /// <summary>What an article says, without keys and fingerprint.</summary>
    public ArticleContent ContentOf(int number, bool isEdited = false)
    {
        var facts = Facts(number);
        var random = ArticleFacts.RandomOf(number);
        var paragraphs = Paragraphs(facts, random);
        paragraphs[1] += $" {RareName(number)}.";
        if (isEdited)
        {
            paragraphs.Add(_english.Paragraphs(random, 1, fewestWords: 40, mostWords: 41)[0]);
        }

        return Content(facts, random, paragraphs);
    }

    private List<string> Paragraphs(ArticleFacts facts, Random random) => facts.IsKorean
        ? _korean.Paragraphs(random, KoreanParagraphs, fewestWords: 30, mostWords: 80)
        : _english.Paragraphs(random, EnglishParagraphs, fewestWords: 35, mostWords: 85);

    private ArticleContent Content(ArticleFacts facts, Random random, List<string> paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        return new ArticleContent
        {
            Url = new Uri($"https://site{facts.Source}.test/{facts.Published.Year}/{facts.Number}-{_english.Words(random, 4).Replace(' ', '-')}"),
            Title = (facts.IsKorean ? _korean : _english).Words(random, 9),
            Text = text,
            Html = Html(facts, paragraphs),
            Summary = paragraphs[0],
            Authors = facts.Authors,
            Tags = facts.Tags,
            Language = facts.Language,
            Published = facts.Published,
            Image = new Uri($"https://site{facts.Source}.test/images/{facts.Number}.jpg"),
            SiteName = $"Site {facts.Source}",
            WordCount = text.Length / 6,
        };
    }

    private static string Html(ArticleFacts facts, List<string> paragraphs)
    {
        var html = new StringBuilder($"<p><img src=\"https://site{facts.Source}.test/images/{facts.Number}.jpg\" alt=\"\"></p>");
        foreach (var paragraph in paragraphs)
        {
            var space = paragraph.IndexOf(' ', StringComparison.Ordinal);
            html.Append($"<p><a href=\"https://site{facts.Source}.test/about/{facts.Number % 97}\">{paragraph[..space]}</a>{paragraph[space..]}</p>");
        }

        return html.ToString();
    }
}
