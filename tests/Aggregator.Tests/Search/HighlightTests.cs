using Aggregator.Search;

namespace Aggregator.Tests.Search;

public sealed class HighlightTests : IAsyncDisposable
{
    private readonly SearchFixture _fixture = new();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Theory]
    [InlineData("tariff", "en", "Tariffs on <b> & steel", "<mark>Tariffs</mark> on &lt;b&gt; &amp; steel")]
    [InlineData("cafe", "en", "At the cafe\u0301.", "At the <mark>café</mark>.")]
    [InlineData("\"central bank\"", "en", "Banks: the Central Bank.", "Banks: the <mark>Central</mark> <mark>Bank</mark>.")]
    [InlineData("tari*", "en", "The tariff.", "The <mark>tariff</mark>.")]
    [InlineData("steel -tariff", "en", "The steel.", "The <mark>steel</mark>.")]
    [InlineData("steel OR iron", "en", "Iron, steel.", "<mark>Iron</mark>, <mark>steel</mark>.")]
    [InlineData("haeuser", "de", "Das Haus brennt.", "Das <mark>Haus</mark> brennt.")]
    [InlineData("économie", "fr", "L\u2019économie va.", "<mark>L\u2019économie</mark> va.")]
    [InlineData("замок", "ru", "Старый за\u0301мок.", "Старый <mark>за\u0301мок</mark>.")]
    [InlineData("landeplatz", "de", "Ein Lande\u00ADplatz.", "Ein <mark>Lande\u00ADplatz</mark>.")]
    [InlineData("정부", "ko", "어제 정부는 말했다.", "어제 <mark>정부는</mark> 말했다.")]
    [InlineData("AI", "ko", "그 AI가 온다", "그 <mark>AI</mark>가 온다")]
    [InlineData("LG", "ko", "AI가 SK·LG전자", "AI가 SK·<mark>LG</mark>전자")]
    [InlineData("발표", "ko", "AI가 #정부_발표", "AI가 #정부_<mark>발표</mark>")]
    [InlineData("3월에", "ko", "오는 3월에 온다", "오는 <mark>3월에</mark> 온다")]
    [InlineData("東京", "ja", "昨日の東京株式市場で", "昨日の<mark>東京</mark>株式市場で")]
    [InlineData("日本銀行", "ja", "日本銀行は", "<mark>日本銀行</mark>は")]
    public async Task What_was_found_is_marked_and_all_else_escaped(string text, string language, string said, string expected)
    {
        var highlight = await HighlightAsync(text, language, "other", said);

        Assert.Equal(expected, highlight.Text?.ToHtml());
    }

    [Fact]
    public async Task A_title_is_marked_as_a_whole_and_nothing_where_nothing_was_found()
    {
        var highlight = await HighlightAsync("title:tariff", "en", "Tariffs <again>", "A text of tariffs");

        Assert.Equal("<mark>Tariffs</mark> &lt;again&gt;", highlight.Title?.ToHtml());
        Assert.Null(highlight.Text);
    }

    [Fact]
    public async Task Of_a_long_text_the_part_with_most_of_the_query_is_shown_from_the_beginning_of_its_sentence()
    {
        var text = $"A tariff. {Filler(60)} Then came this: the bank raised a tariff on steel. {Filler(60)}";

        var highlight = await HighlightAsync("tariff bank steel", "en", "other", text);

        var shown = Assert.IsType<HighlightedText>(highlight.Text).ToHtml();
        Assert.StartsWith("…Then came this: the <mark>bank</mark> raised a <mark>tariff</mark> on <mark>steel</mark>.", shown, StringComparison.Ordinal);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.InRange(highlight.Text.Text.Length, 200, 245);
    }

    [Fact]
    public async Task A_long_text_without_blanks_is_cut_all_the_same()
    {
        var highlight = await HighlightAsync("東京", "ja", "other", string.Concat(Enumerable.Repeat("昨日の株式市場で", 200)) + "東京" + string.Concat(Enumerable.Repeat("😀", 500)));

        Assert.Contains("<mark>東京</mark>", highlight.Text?.ToHtml(), StringComparison.Ordinal);
        Assert.InRange(highlight.Text?.Text.Length ?? 0, 200, 245);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(highlight.Text?.Text ?? "")));
    }

    [Fact]
    public async Task Nothing_is_marked_unless_asked_for()
    {
        _fixture.Store.Put(Given.AnArticle("tariff"));
        await _fixture.Index.WaitForAsync(_fixture.Store.Seq, SearchFixture.Soon);

        var result = Assert.IsType<SearchResult.Found>(await _fixture.Search.FindAsync(new ArticleQuery { Text = "tariff" }, SearchFixture.Soon));

        Assert.Single(result.Page.Items);
        Assert.Empty(result.Highlights);
    }

    private static string Filler(int words) => string.Join(' ', Enumerable.Repeat("and so on", words)) + ".";

    private async Task<ArticleHighlight> HighlightAsync(string query, string language, string title, string text)
    {
        var article = Given.AnArticle(title, text);
        _fixture.Store.Put(article with { Content = article.Content with { Language = language } });
        await _fixture.Index.WaitForAsync(_fixture.Store.Seq, SearchFixture.Soon);
        var result = Assert.IsType<SearchResult.Found>(await _fixture.Search.FindAsync(new ArticleQuery { Text = query }, new FoundExtras { Highlight = true }, SearchFixture.Soon));
        return Assert.Single(result.Highlights).Value;
    }
}
