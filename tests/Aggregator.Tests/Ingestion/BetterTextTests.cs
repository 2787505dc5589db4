using Aggregator.Extraction;
using Aggregator.Ingestion;

namespace Aggregator.Tests.Ingestion;

public sealed class BetterTextTests
{
    private const string Sentence = "The council met on Tuesday evening and agreed to keep the old lock open for another year, the harbour master told reporters. ";

    private static readonly ArticleContent Feed = new() { Url = new Uri("https://news.test/lock"), Title = "Lock stays open", Text = Sentence };

    private static readonly ExtractedArticle Page = new() { Title = "Lock stays open", Text = Times(Sentence, 8), Html = "" };

    [Fact]
    public void A_page_that_says_more_wins() => Assert.Equal(TextOrigin.Page(TextReason.PageFuller), BetterText.Of(Feed, Page));

    [Fact]
    public void A_page_wins_over_no_text() => Assert.Equal(TextOrigin.Page(TextReason.FeedEmpty), BetterText.Of(Feed with { Text = "" }, Page));

    [Theory]
    [InlineData("…")]
    [InlineData("[...]")]
    [InlineData("\n\nRead more")]
    [InlineData("\n\nContinue reading Lock stays open")]
    [InlineData(" Weiterlesen ...")]
    [InlineData(" 더보기")]
    [InlineData("\n\nRead more »")]
    public void A_text_of_the_feed_that_breaks_off_is_named(string end) =>
        Assert.Equal(TextOrigin.Page(TextReason.FeedCut), BetterText.Of(Feed with { Text = Sentence.Trim() + end }, Page));

    [Fact]
    public void A_quotation_at_the_end_is_no_cut() =>
        Assert.Equal(TextOrigin.Page(TextReason.PageFuller), BetterText.Of(Feed with { Text = Sentence + "« Rien ne change. »" }, Page));

    [Fact]
    public void A_page_that_says_much_less_loses() =>
        Assert.Equal(TextOrigin.Feed(TextReason.PageShorter), BetterText.Of(Feed with { Text = Times(Sentence, 12) }, Page));

    [Fact]
    public void The_same_text_is_taken_from_the_page_which_is_cleaner() =>
        Assert.Equal(TextOrigin.Page(TextReason.PageFuller), BetterText.Of(Feed with { Text = Page.Text + " The post appeared first on News." }, Page));

    [Fact]
    public void The_beginning_of_a_paid_article_loses_to_a_feed_that_says_as_much()
    {
        var stub = Page with { Text = Sentence, SoftFailure = SoftFailure.PaywallStub };

        Assert.Equal(TextOrigin.Feed(TextReason.PagePaywalled), BetterText.Of(Feed with { Text = Sentence + "Nobody objected." }, stub));
    }

    [Fact]
    public void And_wins_over_a_teaser_that_says_less() =>
        Assert.True(BetterText.Of(Feed with { Text = "Another year for the lock." }, Page with { Text = Sentence, SoftFailure = SoftFailure.PaywallStub }).IsPage);

    [Theory]
    [InlineData(SoftFailure.ScriptOnly, "script_only")]
    [InlineData(SoftFailure.Gallery, "gallery")]
    public void A_page_without_text_loses_by_its_name(SoftFailure failure, string reason) =>
        Assert.Equal(TextOrigin.Feed(reason), BetterText.Of(Feed, Page with { Text = "", SoftFailure = failure }));

    [Fact]
    public void A_page_that_shares_neither_words_nor_headline_is_another_article()
    {
        var other = Page with
        {
            Title = "Olive harvest",
            Text = Times("Growers across southern valleys report that olives ripened early, although rain spoiled several fields. ", 20),
        };
        var feed = Feed with
        {
            Text = Sentence + "Barges, ferries and pleasure boats will pass freely until next spring, when engineers intend to replace every wooden gate, pump and bridge there.",
        };

        Assert.Equal(TextOrigin.Feed(TextReason.PageOther), BetterText.Of(feed, other));
    }

    [Fact]
    public void The_same_news_in_another_language_is_another_article()
    {
        var korean = Feed with
        {
            Title = "갑문 1년 더 개방", Text = "시의회는 화요일 저녁 회의를 열고 오래된 갑문을 1년 더 개방하기로 합의했다고 항만 책임자가 기자들에게 밝혔다. 바지선과 여객선은 내년 봄까지 자유롭게 통과할 수 있다.",
        };

        Assert.Equal(TextOrigin.Feed(TextReason.PageOther), BetterText.Of(korean, Page));
    }

    [Fact]
    public void A_teaser_written_anew_belongs_to_the_page_whose_headline_it_shares()
    {
        var teaser = Feed with
        {
            Text = "Skippers breathe easier: local politicians voted unanimously, ending months of bitter argument between environmental groups, shipping companies, anglers, "
                + "residents, tourism officials, engineers, historians, accountants, teachers, bakers, plumbers, florists, surgeons, drivers and sailors.",
        };

        Assert.True(BetterText.Of(teaser, Page).IsPage);
    }

    [Fact]
    public void One_word_is_too_little_to_tell_another_article() => Assert.True(BetterText.Of(Feed with { Title = "Comments", Text = "Comments" }, Page).IsPage);

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count)).Trim();
}
