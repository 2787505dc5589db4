using CsCheck;
using static Aggregator.Deduplication.Tests.Texts;

namespace Aggregator.Deduplication.Tests;

public class DuplicateFinderTests
{
    private readonly Dictionary<(Guid Id, byte Part), Fingerprint> _stored = [];
    private readonly DuplicateFinder _finder;

    public DuplicateFinderTests() => _finder = FinderOf(DuplicateOptions.Default);

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

    [Fact]
    public void An_article_does_not_repeat_itself()
    {
        var article = Store(Article(FerryTitle, Of(Ferry)));

        var match = Find(article);

        Assert.Null(match);
    }

    [Fact]
    public void A_batch_sees_its_own_members()
    {
        var first = Article(FerryTitle, Of(Ferry));
        var batch = _finder.Begin();
        batch.Add(first);

        var match = batch.Find(Article(FerryTitle, Of(Ferry), "elmsund.test"));

        Assert.Equal(first.Id, match?.ArticleId);
    }

    [Fact]
    public void A_batch_that_is_not_committed_leaves_no_trace()
    {
        _finder.Begin().Add(Article(FerryTitle, Of(Ferry)));

        var match = Find(Article(FerryTitle, Of(Ferry), "elmsund.test"));

        Assert.Null(match);
        Assert.Equal(0, _finder.Count);
    }

    [Fact]
    public void A_batch_is_committed_once()
    {
        var batch = _finder.Begin();
        batch.Commit();

        Assert.Throws<InvalidOperationException>(batch.Commit);
    }

    [Fact]
    public void The_newer_text_of_an_article_replaces_the_older_one()
    {
        var older = Store(Article(FerryTitle, Of(Ferry)));
        Store(older with { Title = MuseumTitle, Fingerprint = Fingerprint.Of(MuseumTitle, Of(Museum)) });

        Assert.Null(Find(Article(FerryTitle, Of(Ferry), "elmsund.test")));
        Assert.Equal(older.Id, Find(Article(MuseumTitle, Of(Museum), "elmsund.test"))?.ArticleId);
    }

    [Fact]
    public void An_article_is_found_by_each_of_its_texts()
    {
        var article = Store(Article(FerryTitle, Of(Ferry)));
        Store(article with { Part = 1, Title = MuseumTitle, Fingerprint = Fingerprint.Of(MuseumTitle, Of(Museum)) });

        var byFirst = Find(Article(FerryTitle, Of(Ferry), "elmsund.test"));
        var bySecond = Find(Article(MuseumTitle, Of(Museum), "elmsund.test"));

        Assert.Equal((article.Id, (byte)0), (byFirst?.ArticleId, byFirst?.Part));
        Assert.Equal((article.Id, (byte)1), (bySecond?.ArticleId, bySecond?.Part));
        Assert.Null(Find(article with { Part = 2 }));
    }

    [Fact]
    public void The_newer_state_of_one_text_leaves_the_others()
    {
        var article = Store(Article(FerryTitle, Of(Ferry)));
        var other = Store(article with { Part = 7, Title = MuseumTitle, Fingerprint = Fingerprint.Of(MuseumTitle, Of(Museum)) });

        Store(other with { Title = "The quarry", Fingerprint = Fingerprint.Of("The quarry", Of(Quarry)) });

        Assert.Equal(2, _finder.Count);
        Assert.Equal(article.Id, Find(Article(FerryTitle, Of(Ferry), "elmsund.test"))?.ArticleId);
        Assert.Null(Find(Article(MuseumTitle, Of(Museum), "elmsund.test")));
    }

    [Fact]
    public void A_removed_article_goes_with_all_its_texts()
    {
        var article = Store(Article(FerryTitle, Of(Ferry)));
        Store(article with { Part = 255, Title = MuseumTitle, Fingerprint = Fingerprint.Of(MuseumTitle, Of(Museum)) });

        _finder.Remove(article.Id);

        Assert.Equal(0, _finder.Count);
        Assert.Null(Find(Article(MuseumTitle, Of(Museum), "elmsund.test")));
    }

    [Fact]
    public void A_removed_article_is_not_found()
    {
        var article = Store(Article(FerryTitle, Of(Ferry)));

        _finder.Remove(article.Id);

        Assert.Null(Find(Article(FerryTitle, Of(Ferry), "elmsund.test")));
    }

    [Fact]
    public void An_article_that_is_gone_from_the_store_is_not_found()
    {
        var article = Store(Article(FerryTitle, Of(Ferry)));

        _stored.Remove((article.Id, 0));

        Assert.Null(Find(Article(FerryTitle, Of(Ferry), "elmsund.test")));
    }

    [Fact]
    public void The_window_forgets()
    {
        var finder = FinderOf(new DuplicateOptions { WindowDays = 2 });
        Add(finder, Article(FerryTitle, Of(Ferry)));
        Add(finder, Article(MuseumTitle, Of(Museum), hours: 49));

        Assert.Null(finder.Begin().Find(Article(FerryTitle, Of(Ferry), "elmsund.test", 49)));
        Assert.NotNull(finder.Begin().Find(Article(MuseumTitle, Of(Museum), "elmsund.test", 50)));
    }

    [Fact]
    public void Memory_is_given_back_when_articles_leave_the_window()
    {
        var finder = FinderOf(new DuplicateOptions { WindowDays = 1 });
        finder.Add(Article(MuseumTitle, Of(Museum), hours: -6_001));
        finder.Add(Article(FerryTitle, Of(Ferry)) with { Published = DateTimeOffset.MaxValue.AddDays(-1) });
        for (var i = 0; i < 6_000; i++)
        {
            finder.Add(Article($"Notice {i} of the harbour", $"Berth {i} is closed to boats longer than {i} feet.", hours: i - 6_000));
        }

        Assert.InRange(finder.Count, 24, 30);
    }

    [Fact]
    public void A_date_in_the_future_does_not_empty_the_window()
    {
        var original = Store(Article(FerryTitle, Of(Ferry)));
        Store(Article(MuseumTitle, Of(Museum)) with { Published = DateTimeOffset.MaxValue.AddDays(-1) });

        var match = Find(Article(FerryTitle, Of(Ferry), "elmsund.test", 1));

        Assert.Equal(original.Id, match?.ArticleId);
    }

    [Fact]
    public void The_order_of_other_articles_does_not_change_what_is_found()
    {
        var original = Article(FerryTitle, Of(Ferry));
        var others = Enumerable.Range(0, 40).Select(i => Article($"Berth {i} reopens", Of(Museum[i % 4], Quarry[i % 3], $"Berth {i} reopens."))).ToArray();

        Gen.Shuffle<DuplicateCandidate>(new[] { original }.Concat(others).ToArray()).Sample(
            order =>
            {
                var finder = FinderOf(DuplicateOptions.Default);
                foreach (var article in order)
                {
                    Add(finder, article);
                }

                Assert.Equal(original.Id, finder.Begin().Find(Article("Ferry stays in port", Of(Ferry[..3]), "elmsund.test"))?.ArticleId);
            },
            iter: 50);
    }

    private static readonly string[] Quarry =
    [
        "The old quarry above the town has filled with rain, and children have begun to swim in it although signs at the gate forbid it.",
        "A fence was promised last spring but the money went into the bridge, whose railings had rusted through in several places.",
        "Neighbours have asked the council for a lifeguard instead, since nobody believes that any fence would keep the children out in July.",
    ];

    private static string ClosingReport(string points, string percent, string index, string volume, string rate)
        => $"The Varholm index rose {points} points, or {percent} percent, to close at {index} on the exchange. Some {volume} contracts changed hands as traders weighed the latest figures from the shipping lines. The krona was quoted at {rate} to the mark in late business.";

    private static string Tides(string sea, string place)
        => $"High water reaches the harbour before breakfast and again in the evening. The sea will be {sea} off {place}, and small boats should keep inside the islands. Ask the harbour office for the printed table, which costs nothing and lists every tide of the year.";

    private DuplicateFinder FinderOf(DuplicateOptions options) => new((id, part) => _stored.GetValueOrDefault((id, part)), options);

    private DuplicateMatch? Find(DuplicateCandidate article) => _finder.Begin().Find(article);

    private DuplicateCandidate Store(DuplicateCandidate article)
    {
        _stored[(article.Id, article.Part)] = article.Fingerprint;
        var batch = _finder.Begin();
        batch.Add(article);
        batch.Commit();
        return article;
    }

    private void Add(DuplicateFinder finder, DuplicateCandidate article)
    {
        _stored[(article.Id, article.Part)] = article.Fingerprint;
        finder.Add(article);
    }
}
