using Aggregator.Search;

namespace Aggregator.Tests.Search;

public sealed class ArticleSearchTests : IAsyncDisposable
{
    private readonly SearchFixture _fixture = new();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Theory]
    [InlineData("정부")]          // stem of 정부는
    [InlineData("인공지능")]      // stem of 인공지능이, four syllables
    [InlineData("AI")]            // with a particle grown on: AI가
    [InlineData("3월")]           // one syllable after a digit
    [InlineData("돈")]            // a word of one syllable, with a particle
    [InlineData("정부는 돈을")]
    [InlineData("\"정부는 AI가\"")]
    [InlineData("정부*")]
    [InlineData("국회")]          // joined to another by a dot
    [InlineData("LG")]
    [InlineData("\"SK·LG\"")]
    [InlineData("발표")]          // in a hash tag
    [InlineData("\"정부_발표\"")]
    [InlineData("1.5")]           // a number stays whole
    public async Task A_Korean_stem_finds_its_inflected_forms(string text)
    {
        _fixture.Store.Put(Given.AnArticle("found", "정부는 AI가 바꿀 인공지능이 3월에 돈을 번다고 했다. 여당·국회의 SK·LG전자 1.5배. #정부_발표"));
        _fixture.Store.Put(Given.AnArticle("other", "부정이 있었다. 지능은 없다. 2월. 15배."));

        var titles = await _fixture.TitlesAsync(text);

        Assert.Equal(["found"], titles);
    }

    [Theory]
    [InlineData("日銀", "日本銀行と日銀は別の表記だ。")]
    [InlineData("東京", "昨日の東京株式市場で")]
    [InlineData("市", "本市有三个区")]
    public async Task Han_and_Kana_without_blanks_are_found_by_a_part(string text, string body)
    {
        _fixture.Store.Put(Given.AnArticle("found", body));
        _fixture.Store.Put(Given.AnArticle("other", "京東は別の会社"));

        var titles = await _fixture.TitlesAsync(text);

        Assert.Equal(["found"], titles);
    }

    [Theory]
    [InlineData("tariff steel", "a")]                 // all words, over title and text
    [InlineData("TARIFF", "a b")]                     // any case
    [InlineData("cafe", "b")]                         // no accents
    [InlineData("\"central bank\"", "b")]
    [InlineData("central bank", "b c")]
    [InlineData("bank -central", "d")]
    [InlineData("steel OR cafe", "a b")]
    [InlineData("(steel OR central) -cafe", "a c")]
    [InlineData("-tariff -central", "d")]             // nothing but "not" means everything else
    [InlineData("tari*", "a b")]
    [InlineData("title:tariff", "a b")]
    [InlineData("title:bank", "d")]
    [InlineData("title:(bank OR virus)", "c d")]
    [InlineData("title:(\"a tariff\" OR vir*)", "a c")]
    [InlineData("tariff -title:(a -virus)", "b")]
    [InlineData("title:tari* steel", "a")]
    [InlineData("-title:\"b tariff\" tariff", "a")]
    [InlineData("tariff & steel", "a")]               // signs between words ask for nothing
    [InlineData("covid-19", "c")]
    [InlineData("steel AND tariff", "a")]
    [InlineData("NOT tariff NOT central", "d")]
    [InlineData("\u00ABcentral bank\u00BB", "b")]
    [InlineData("\u300Ccentral bank\u300D", "b")]
    [InlineData("title\uFF1A\uFF08bank OR vir\uFF0A\uFF09", "c d")]   // as an East Asian keyboard gives them
    [InlineData("bank \uFF0Dcentral", "d")]
    [InlineData("\uFF54ariff stee\u200Dl", "a")]
    public async Task The_query_language_finds(string text, string titles)
    {
        _fixture.Store.Put(Given.AnArticle("a tariff", "on steel"));
        _fixture.Store.Put(Given.AnArticle("b tariff", "at the café of the central bank"));
        _fixture.Store.Put(Given.AnArticle("c virus", "covid-19 banks, central: the bank"));
        _fixture.Store.Put(Given.AnArticle("d bank", "holiday; 19 people had covid"));

        var found = await _fixture.TitlesAsync(text);

        Assert.Equal(titles.Split(' '), found.Select(title => title[..1]).Order());
    }

    [Theory]
    [InlineData("tag:\"Foreign Policy\"")]
    [InlineData("author:kim")]
    [InlineData("author:\"min su\"")]
    [InlineData("tag:foreign*")]
    [InlineData("tag:(\"foreign policy\" OR none)")]
    [InlineData("-tag:none author:(kim -smith)")]
    [InlineData("author:ki*")]
    [InlineData("lang:KO")]
    [InlineData("lang:(ko OR ja)")]
    [InlineData("lang:ko-KR")]
    [InlineData("-lang:en after:2026-11-22")]
    [InlineData("source:(1 OR none)")]
    [InlineData("source:\"the morning\"")]
    [InlineData("-category:worldly")]
    [InlineData("site:news1.test")]
    [InlineData("site:chronicle")]
    [InlineData("source:1")]
    [InlineData("source:morning")]
    [InlineData("category:world")]
    [InlineData("category:World/Asia")]
    [InlineData("after:2026-11-22 before:2026-11-23")]
    [InlineData("after:2026-11-22T12:00Z")]
    [InlineData("story:0195f0a0-0000-7000-8000-000000000001")]
    public async Task A_field_of_the_query_finds(string text)
    {
        _fixture.Store.Add(Given.ASource(1, "The Morning", "World/Asia"));
        _fixture.Store.Add(Given.ASource(2, "The Evening 11", "Worldly"));
        var found = Given.AnArticle("found");
        _fixture.Store.Put(found with
        {
            Story = StoryId.Parse("0195f0a0-0000-7000-8000-000000000001"),
            Content = found.Content with { Tags = ["foreign policy"], Authors = ["Kim Min Su", "A. Other"], Language = "ko", SiteName = "The Chronicle" },
        });
        _fixture.Store.Put(Given.AnArticle("other", at: Given.Noon.AddDays(-2), source: 2));

        var titles = await _fixture.TitlesAsync(text);

        Assert.Equal(["found"], titles);
    }

    [Theory]
    [InlineData("bank \"not closed", 5)]
    [InlineData("a (b c", 2)]
    [InlineData("a ) b", 2)]
    [InlineData("()", 1)]
    [InlineData("a OR", 2)]
    [InlineData("OR a", 0)]
    [InlineData("a OR OR b", 2)]
    [InlineData("a AND", 2)]
    [InlineData("a NOT", 2)]
    [InlineData("colour:red", 0)]
    [InlineData("x title: y", 2)]
    [InlineData("x after:soon", 8)]
    [InlineData("story:7", 6)]
    [InlineData("ab *", 3)]
    [InlineData("a*b", 1)]
    [InlineData("a \"\"", 2)]
    [InlineData("&", 0)]
    [InlineData("  -(& OR %)", 4)]
    [InlineData("author:\"&\"", 7)]
    [InlineData("title:(a tag:b)", 9)]
    [InlineData("title:(a", 6)]
    [InlineData("title:()", 7)]
    [InlineData("x after:7x", 8)]
    [InlineData("tag:a*b*", 5)]
    [InlineData("after:(2026 OR soon)", 15)]
    [InlineData("a source:\"\"", 9)]
    [InlineData("lang:\" \"", 5)]
    [InlineData("tag:\"\"", 4)]
    [InlineData("source:mor*", 10)]
    [InlineData("a lang:(ko OR e*)", 15)]
    [InlineData("a title:-b", 8)]
    [InlineData("title:tag:b", 6)]
    [InlineData("  \u3000x)", 4)]
    [InlineData("\uFF08a", 0)]
    public async Task A_mistake_in_the_text_is_told_with_its_place(string text, int position)
    {
        var refusal = await _fixture.RefusalAsync(new ArticleQuery { Text = text });

        Assert.Equal(("text", position), (refusal.Member, refusal.Position));
    }

    [Theory]
    [InlineData("after:7d", "hours days")]
    [InlineData("after:12h", "hours")]
    [InlineData("before:1w", "old")]
    [InlineData("before:12h after:7d", "days")]
    public async Task An_age_counts_back_from_now(string text, string titles)
    {
        var now = TimeProvider.System.GetUtcNow();
        _fixture.Store.Put(Given.AnArticle("hours", at: now.AddHours(-1)));
        _fixture.Store.Put(Given.AnArticle("days", at: now.AddDays(-2)));
        _fixture.Store.Put(Given.AnArticle("old", at: now.AddDays(-30)));

        Assert.Equal(titles, string.Join(' ', await _fixture.TitlesAsync(text)));
    }

    [Fact]
    public async Task Deep_nesting_and_endless_texts_are_refused()
    {
        string[] texts =
        [
            new('(', 1000), string.Concat(Enumerable.Repeat("-", 1000)) + "a", string.Join(' ', Enumerable.Repeat("a", 900)), new('a', 5000),
            string.Concat(Enumerable.Repeat("a* ", 17)),
        ];

        foreach (var text in texts)
        {
            Assert.Equal("text", (await _fixture.RefusalAsync(new ArticleQuery { Text = text })).Member);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task A_limit_out_of_range_is_refused_and_not_bent(int limit)
    {
        var refusal = await _fixture.RefusalAsync(new ArticleQuery { Limit = limit });

        Assert.Equal("limit", refusal.Member);
    }

    [Fact]
    public async Task Filters_together_must_all_hold()
    {
        _fixture.Store.Add(Given.ASource(1, "One", "World/Asia"));
        _fixture.Store.Add(Given.ASource(2, "Two", "World"));
        _fixture.Store.Put(Given.AnArticle("one", source: 1));
        _fixture.Store.Put(Given.AnArticle("two", source: 2));
        var copied = Given.AnArticle("copied", source: 3);
        _fixture.Store.Put(copied with { AlsoIn = [new ArticleCopy(new SourceId(1), copied.Content.Url, "copied", Given.Noon, "same text", 1)], IsAnnounced = false });

        Assert.Equal(["copied", "one", "two"], (await _fixture.TitlesAsync(new ArticleQuery { Category = "World" })).Order());
        Assert.Equal(["copied", "one"], (await _fixture.TitlesAsync(new ArticleQuery { Category = "world/asia" })).Order());
        Assert.Equal(["one"], await _fixture.TitlesAsync(new ArticleQuery { Source = new SourceId(1), AnnouncedOnly = true }));
        Assert.Empty(await _fixture.TitlesAsync(new ArticleQuery { Category = "Wor" }));
        Assert.Empty(await _fixture.TitlesAsync(new ArticleQuery { Source = new SourceId(1), To = Given.Noon }));
    }

    [Fact]
    public async Task A_word_of_the_title_comes_first_and_then_the_newer_one()
    {
        _fixture.Store.Put(Given.AnArticle("old", "tariff", DateTimeOffset.UtcNow.AddDays(-30)));
        _fixture.Store.Put(Given.AnArticle("new", "tariff", DateTimeOffset.UtcNow.AddHours(-1)));
        _fixture.Store.Put(Given.AnArticle("tariff", "", DateTimeOffset.UtcNow.AddDays(-30)));

        var titles = await _fixture.TitlesAsync(new ArticleQuery { Text = "tariff", Sort = ArticleSort.Relevance });

        Assert.Equal(["tariff", "new", "old"], titles);
    }

    [Theory]
    [InlineData(ArticleSort.Entered)]
    [InlineData(ArticleSort.Published)]
    [InlineData(ArticleSort.Changed)]
    [InlineData(ArticleSort.Relevance)]
    public async Task Pages_hold_every_article_once_while_others_enter(ArticleSort sort)
    {
        for (var i = 0; i < 25; i++)
        {
            _fixture.Store.Put(Given.AnArticle($"{i}", "tariff", Given.Noon.AddMinutes(i / 3)));
        }

        var query = new ArticleQuery { Text = "tariff", Sort = sort, Limit = 4 };
        var seen = new List<string>();
        for (var cursor = (string?)""; cursor is not null;)
        {
            var page = await _fixture.FindAsync(query with { Cursor = cursor });
            seen.AddRange(page.Items.Select(article => article.Content.Title));
            cursor = page.Next;
            _fixture.Store.Put(Given.AnArticle("late", "tariff", DateTimeOffset.UtcNow.AddYears(1)));
            Assert.True(seen.Count <= 25, "Pages repeat themselves.");
        }

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"{i}"), seen.OrderBy(int.Parse));
    }

    [Theory]
    [InlineData(ArticleSort.Published)]
    [InlineData(ArticleSort.Changed)]
    public async Task Articles_of_a_tag_an_author_or_a_story_can_be_paged_in_any_order(ArticleSort sort)
    {
        var story = new StoryId(Guid.CreateVersion7());
        for (var i = 0; i < 12; i++)
        {
            var article = Given.AnArticle($"{i}", at: Given.Noon.AddMinutes(i * 7 % 12));
            _fixture.Store.Put(article with { Story = story, Content = article.Content with { Tags = ["Steel"], Authors = ["Kim Min Su"] } });
            _fixture.Store.Put(Given.AnArticle("other"));
        }

        var expected = sort == ArticleSort.Published ? "5 10 3 8 1 6 11 4 9 2 7 0" : "11 10 9 8 7 6 5 4 3 2 1 0";
        Assert.Equal(expected, await PagedAsync(new ArticleQuery { Tag = "steel", Sort = sort, Limit = 5 }));
        Assert.Equal(expected, await PagedAsync(new ArticleQuery { Author = "kim min su", Sort = sort, Limit = 5 }));
        Assert.Equal(expected, await PagedAsync(new ArticleQuery { Story = story, Sort = sort, Limit = 5 }));
    }

    [Fact]
    public async Task A_story_holds_the_article_that_began_it_unless_that_went_to_another()
    {
        var first = Given.AnArticle("first");
        var (story, other) = (new StoryId(first.Id.Value), new StoryId(Guid.CreateVersion7()));
        first = _fixture.Store.Put(first with { Story = story });
        _fixture.Store.Put(Given.AnArticle("second") with { Story = story });

        Assert.Equal(["first", "second"], (await _fixture.TitlesAsync($"story:{story}")).Order());

        _fixture.Store.Put(first with { Story = other });

        Assert.Equal(["second"], await _fixture.TitlesAsync($"story:{story}"));
        Assert.Equal(["first"], await _fixture.TitlesAsync($"story:{other}"));
    }

    [Fact]
    public async Task A_cursor_of_another_query_or_order_or_none_at_all_is_refused()
    {
        for (var i = 0; i < 3; i++)
        {
            _fixture.Store.Put(Given.AnArticle("tariff"));
        }

        var query = new ArticleQuery { Text = "tariff", Limit = 1 };
        var cursor = (await _fixture.FindAsync(query)).Next;
        ArticleQuery[] wrong =
        [
            query with { Text = "tariffs", Cursor = cursor }, query with { Sort = ArticleSort.Published, Cursor = cursor }, query with { Cursor = "garbage" },
            query with { Cursor = new string('A', 10_000) }, new ArticleQuery { Cursor = cursor },
        ];

        foreach (var other in wrong)
        {
            Assert.Equal("cursor", (await _fixture.RefusalAsync(other)).Member);
        }

        Assert.Single((await _fixture.FindAsync(query with { Cursor = cursor, Limit = 1 })).Items);
    }

    [Fact]
    public async Task A_category_may_hold_thousands_of_sources()
    {
        for (var i = 1; i <= 3000; i++)
        {
            _fixture.Store.Add(Given.ASource(i, $"Source {i}", "All"));
        }

        _fixture.Store.Put(Given.AnArticle("found", source: 2999));

        Assert.Equal(["found"], await _fixture.TitlesAsync(new ArticleQuery { Category = "All" }));
    }

    private async Task<string> PagedAsync(ArticleQuery query)
    {
        var titles = new List<string>();
        for (var cursor = (string?)""; cursor is not null;)
        {
            var page = await _fixture.FindAsync(query with { Cursor = cursor });
            titles.AddRange(page.Items.Select(article => article.Content.Title));
            cursor = page.Next;
        }

        return string.Join(' ', titles);
    }
}
