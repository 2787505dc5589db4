using static Aggregator.Deduplication.Tests.Texts;

namespace Aggregator.Deduplication.Tests.Comparing;

/// <summary>Which articles are one, as a user of the finder sees it.</summary>
public sealed class VerificationTests : GivenFinder
{
    [Fact]
    public void The_same_text_on_another_site_is_a_copy()
    {
        var original = Store(Article(FerryTitle, Of(Ferry)));

        var match = Find(Article(FerryTitle, Of(Ferry), "elmsund.test", 2));

        Assert.Equal((original.Id, DuplicateRelation.Copy), (match?.ArticleId, match?.Relation));
    }

    [Fact]
    public void A_copy_cut_to_two_paragraphs_under_a_new_headline_is_found()
    {
        var original = Store(Article(FerryTitle, Of(Ferry)));

        var match = Find(Article("Passengers spend night at the quay", Of(Ferry[..2]), "elmsund.test", 3));

        Assert.Equal(original.Id, match?.ArticleId);
    }

    [Fact]
    public void The_full_text_is_found_when_the_cut_one_came_first()
    {
        var cut = Store(Article("Passengers spend night at the quay", Of(Ferry[..2]), "elmsund.test"));

        var match = Find(Article(FerryTitle, Of(Ferry), hours: 1));

        Assert.Equal(cut.Id, match?.ArticleId);
    }

    [Fact]
    public void A_feeds_few_words_under_the_same_headline_are_the_same_article()
    {
        var original = Store(Article(FerryTitle, Of(Ferry)));

        var match = Find(Article("Night ferry to Elmsund stops...", "The night ferry between Varholm and Elmsund will not sail [&#8230;]", "reader.test", 1));

        Assert.Equal(original.Id, match?.ArticleId);
    }

    [Theory]
    [InlineData("Night ferry to Elmsund...")]
    [InlineData("Night ferry to Elmsund stops after engine fire - Newswire24")]
    public void One_word_of_text_under_a_cut_or_lengthened_headline_is_the_same_article(string title)
    {
        var original = Store(Article(FerryTitle, Of(["Varholm.", .. Ferry])));

        var match = Find(Article(title, "Varholm...", "reader.test", 1));

        Assert.Equal(original.Id, match?.ArticleId);
    }

    [Fact]
    public void A_copy_below_alien_menus_and_above_alien_links_is_found()
    {
        var original = Store(Article(FerryTitle, Of(Ferry)));

        var match = Find(Article(FerryTitle, Of(["Home News Sport Weather Log in", .. Ferry, "Share this page Copy address Print More from our partners"]), "elmsund.test", 4));

        Assert.Equal(original.Id, match?.ArticleId);
    }

    [Fact]
    public void Another_article_is_new()
    {
        Store(Article(FerryTitle, Of(Ferry)));

        var match = Find(Article(MuseumTitle, Of(Museum), "brennick.test"));

        Assert.Null(match);
    }

    [Fact]
    public void A_report_with_the_same_words_and_other_numbers_is_new()
    {
        Store(Article("Varholm exchange closes higher", ClosingReport("18.4", "0.6", "3,108.2", "41,200", "7.35"), hours: 0));

        var match = Find(Article("Varholm exchange closes higher", ClosingReport("9.7", "0.3", "3,117.9", "38,650", "7.41"), hours: 24));

        Assert.Null(match);
    }

    [Fact]
    public void A_daily_text_that_differs_by_the_number_in_its_title_is_new()
    {
        Store(Article("Tides at Varholm, March 2", Tides("calm", "Strandvik")));

        var match = Find(Article("Tides at Varholm, March 3", Tides("choppy", "Hollen"), hours: 24));

        Assert.Null(match);
    }

    [Fact]
    public void A_round_up_that_holds_the_article_is_new()
    {
        Store(Article(MuseumTitle, Of(Museum)));

        var match = Find(Article("Five things to know this morning", Of(["Good morning from the desk, here is what happened while you slept.", .. Ferry, .. Museum[..3], .. Quarry]), "digest.test", 5));

        Assert.Null(match);
    }

    [Fact]
    public void A_commentary_that_quotes_the_article_is_new()
    {
        Store(Article(MuseumTitle, Of(Museum)));

        var match = Find(Article("Opinion: leave old frames alone", Of([.. Quarry, "As the museum told us:", .. Museum[1..], "I have my doubts, and so should you.", .. Ferry]), "columns.test", 6));

        Assert.Null(match);
    }

    [Fact]
    public void A_feeds_first_sentence_under_another_headline_is_the_same_article()
    {
        var original = Store(Article(FerryTitle, Of(Ferry)));

        var match = Find(Article("Passengers spend night at the quay", $"{Ferry[0]} [&#8230;]", "reader.test", 3));

        Assert.Equal((original.Id, "the beginning"), (match?.ArticleId, match?.Reason.Rule));
    }

    [Fact]
    public void A_briefing_that_begins_with_the_article_is_not_its_summary()
    {
        Store(Article(FerryTitle, Ferry[0]));

        var match = Find(Article($"Morning briefing: {FerryTitle}", Of([Ferry[0], .. Museum, .. Quarry]), "digest.test", 3));

        Assert.Null(match);
    }

    [Fact]
    public void A_caption_that_stands_below_many_articles_makes_no_two_of_them_the_same()
    {
        const string caption = "Picture taken from the files of the Nordkai Press Agency for editorial use only, all other rights reserved by its owners.";
        for (var number = 0; number < 40; number++)
        {
            Store(Article($"Report {number} of the harbour board", Of([caption, Tides($"calm{number}", $"Strand{number}"), .. Museum.Select(text => $"{number} {text}")]), $"site{number}.test"));
        }

        var match = Find(Article("Ferry line names new captain", caption, "reader.test", 3));

        Assert.Null(match);
    }

    [Fact]
    public void A_report_written_anew_within_hours_is_a_copy_and_a_day_later_is_not()
    {
        const string first = "Nordkai Line said it has sold its Elmsund yard to Brennick Holding for 62 million crowns in cash. The yard had a loss of 381 thousand crowns last year. Nordkai took it over in 2019 with the purchase of Hollen Ship Repair.";
        const string second = "Brennick Holding is to pay 62 million crowns in cash for the Elmsund yard, Nordkai Line said. The yard, which it took over in 2019 with the purchase of Hollen Ship Repair, had a loss of 381 thousand crowns.";
        var original = Store(Article("Nordkai sells Elmsund yard to Brennick", first));

        var soon = Find(Article("Brennick buys the Elmsund yard of Nordkai", second, "elmsund.test", 2));
        var later = Find(Article("Brennick buys the Elmsund yard of Nordkai", second, "elmsund.test", 30));

        Assert.Equal(original.Id, soon?.ArticleId);
        Assert.Null(later);
    }

    [Fact]
    public void A_market_table_of_another_place_in_the_same_hour_is_new()
    {
        Store(Article("Varholm herring up 1.00 - harbour board", "Herring rose 1.00 in active trade, the board said. Large 51.00-51.50, medium 48.25, small 44.00, mixed 40.50."));

        var match = Find(Article("Hollen herring up 1.00-2.00 - harbour board", "Herring rose 1.00 to 2.00 in very active trade, the board said. Large 51.00-52.00, medium 48.25, small 44.00, mixed 40.50."));

        Assert.Null(match);
    }

    [Fact]
    public void A_corrected_figure_within_hours_is_the_same_article()
    {
        var report = ClosingReport("18.4", "0.6", "3,108.2", "41,200", "7.35");
        var original = Store(Article("Varholm exchange closes higher", report));

        var match = Find(Article("Varholm exchange closes higher", report.Replace("41,200", "42,100", StringComparison.Ordinal), hours: 1));

        Assert.Equal(original.Id, match?.ArticleId);
    }

    [Fact]
    public void A_judgement_says_what_was_found_alike()
    {
        Store(Article(FerryTitle, Of(Ferry)));

        var match = Find(Article(FerryTitle, Of(Ferry[..4]), "elmsund.test", 2));

        Assert.Matches("^100 % of the shorter text \\([0-9]+ words\\), 1 of 1 numbers, ([0-9]+) of \\1 names, same title, 2 h apart$", match?.Reason.Evidence);
    }

    [Fact]
    public void A_longer_text_from_the_same_site_is_an_update()
    {
        var original = Store(Article(FerryTitle, Of(Ferry[..4])));

        var match = Find(Article(FerryTitle, Of(Ferry), hours: 2));

        Assert.Equal((original.Id, DuplicateRelation.Update), (match?.ArticleId, match?.Relation));
    }

    [Fact]
    public void A_corrected_text_from_the_same_site_is_an_update()
    {
        var original = Store(Article(FerryTitle, Of(Ferry)));

        var match = Find(Article("CORRECTED-" + FerryTitle, Of(Ferry).Replace("212", "221", StringComparison.Ordinal), hours: 2));

        Assert.Equal((original.Id, DuplicateRelation.Update), (match?.ArticleId, match?.Relation));
    }

    [Fact]
    public void An_update_belongs_to_its_own_site_although_a_copy_is_nearer()
    {
        var original = Store(Article(FerryTitle, Of(Ferry[..4])));
        Store(Article(FerryTitle, Of(Ferry), "elmsund.test", 1));

        var match = Find(Article(FerryTitle, Of(Ferry), hours: 2));

        Assert.Equal((original.Id, DuplicateRelation.Update), (match?.ArticleId, match?.Relation));
    }

    [Fact]
    public void A_Korean_copy_is_found_and_a_Korean_price_report_is_not()
    {
        const string Text = "바르홀름시는 월요일 밤 여객선 기관실에서 불이 나 목요일까지 운항을 중단한다고 밝혔다. 승객 가운데 다친 사람은 없었으며 예인선 두 척이 배를 부두로 끌고 왔다. 선사는 겨울 정비 때 끼운 고정 장치가 느슨해진 것을 확인하고 같은 형의 배 세 척을 점검하고 있다.";
        const string Price = "바르홀름 지수는 {0}일 전 거래일보다 {1}포인트({2}%) 오른 {3}에 거래를 마쳤다. 외국인은 {4}억원을 순매수했고 기관은 {5}억원을 순매도했다.";
        var original = Store(Article("여객선 화재로 운항 중단", Text));
        Store(Article("바르홀름 지수 상승 마감", string.Format(null, Price, 2, 18.4, 0.6, 3108.2, 412, 97)));

        var copy = Find(Article("밤 여객선, 목요일까지 멈춘다", Text + " 저작권자 무단 전재 금지.", "elmsund.test", 1));
        var price = Find(Article("바르홀름 지수 상승 마감", string.Format(null, Price, 3, 9.7, 0.3, 3117.9, 386, 55), hours: 24));

        Assert.Equal(original.Id, copy?.ArticleId);
        Assert.Null(price);
    }

    [Fact]
    public void A_Japanese_copy_without_its_last_sentence_is_found()
    {
        const string Text = "港の管理者は月曜日、機関室の火災のため夜行フェリーを木曜日まで運休すると発表した。乗客にけが人はなく、二隻の曳船が船を岸壁まで戻した。";
        var original = Store(Article("夜行フェリー、機関室火災で運休", Text + "運航会社は冬の整備で取り付けた留め具が緩んでいたことを確認した。"));

        var match = Find(Article("フェリー木曜まで運休へ", Text, "elmsund.test", 1));

        Assert.Equal(original.Id, match?.ArticleId);
    }

    private static string ClosingReport(string points, string percent, string index, string volume, string rate)
        => $"The Varholm index rose {points} points, or {percent} percent, to close at {index} on the exchange. Some {volume} contracts changed hands as traders weighed the latest figures from the shipping lines. The krona was quoted at {rate} to the mark in late business.";

    private static string Tides(string sea, string place)
        => $"High water reaches the harbour before breakfast and again in the evening. The sea will be {sea} off {place}, and small boats should keep inside the islands. Ask the harbour office for the printed table, which costs nothing and lists every tide of the year.";
}
