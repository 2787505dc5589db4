using Aggregator.Deduplication;
using Aggregator.Ingestion;
using Aggregator.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Retention;

public sealed class ArticleRetentionTests : IAsyncLifetime
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private readonly FakeTimeProvider _time = new(GivenDraft.Noon);
    private readonly LiteDbStore _store;
    private SourceId _source;
    private SourceId _other;

    public ArticleRetentionTests() =>
        _store = LiteDbStore.OpenInMemory(new StorageOptions(), DuplicateOptions.Default, _time, NullLogger<LiteDbStore>.Instance);

    private static CancellationToken Token => CancellationToken.None;

    public async Task InitializeAsync()
    {
        _source = (await _store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token)).Source.Id;
        _other = (await _store.AddAsync(new Uri("https://other.test/feed"), new SourceSettings(), Token)).Source.Id;
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Everything_is_kept_unless_somebody_says_otherwise()
    {
        await Commit(GivenDraft.Of(_source, "a"));
        _time.Advance(TimeSpan.FromDays(10_000));

        Assert.Equal(new RetentionReport(0, 1), await Run(new RetentionOptions()));
    }

    [Fact]
    public async Task What_is_older_than_is_kept_goes()
    {
        await Commit(GivenDraft.Of(_source, "old"));
        _time.Advance(Month);
        await Commit(GivenDraft.Of(_source, "new"));

        var report = await Run(new RetentionOptions { KeepFor = Month });

        Assert.Equal(new RetentionReport(1, 2), report);
        Assert.Equal(["new"], await Items());
    }

    [Fact]
    public async Task The_newest_of_each_source_are_kept_even_when_all_came_at_one_time()
    {
        await Commit([.. Enumerable.Range(0, 250).Select(i => GivenDraft.Of(_source, $"{i:000}"))]);
        await Commit(GivenDraft.Of(_other, "x"), GivenDraft.Of(_other, "y"));

        await Run(new RetentionOptions { KeepArticles = 2 });

        Assert.Equal(["248", "249", "x", "y"], await Items());
        Assert.Empty((await _store.Upkeep.CheckAsync(Token)).Faults);
    }

    [Fact]
    public async Task A_source_may_want_more_or_less_than_the_others()
    {
        await _store.ChangeAsync(_source, settings => settings with { KeepFor = TimeSpan.Zero }, Token);
        await _store.ChangeAsync(_other, settings => settings with { KeepArticles = 1 }, Token);
        await Commit(GivenDraft.Of(_source, "a"));
        _time.Advance(Month * 2);
        await Commit(GivenDraft.Of(_other, "b"), GivenDraft.Of(_other, "c"));

        await Run(new RetentionOptions { KeepFor = Month });

        Assert.Equal(["a", "c"], await Items());
    }

    [Fact]
    public async Task An_article_of_two_sources_stays_as_long_as_one_of_them_wants_it()
    {
        var draft = GivenDraft.Of(_source, "shared");
        await Commit(draft);
        await Commit(GivenDraft.Of(_other, "copy", draft.Content.Text, draft.Content.Title));
        await _store.ChangeAsync(_other, settings => settings with { KeepFor = Month * 2 }, Token);
        var options = new RetentionOptions { KeepFor = Month };
        _time.Advance(Month);

        var wanted = await Run(options);
        _time.Advance(Month);
        var unwanted = await Run(options);

        Assert.Equal((0, 1), (wanted.LetGo, unwanted.LetGo));
    }

    [Fact]
    public async Task What_went_does_not_come_back_when_its_source_edits_it()
    {
        var draft = GivenDraft.Of(_source, "old");
        await Commit(draft);
        _time.Advance(Month);
        await Run(new RetentionOptions { KeepFor = Month });

        var edited = await Commit(draft.Saying(GivenDraft.TextOf("quite another text")));
        var renamed = await Commit(GivenDraft.With(_source, "other-guid", draft.Content));

        Assert.Equal((0, 0), (edited.New, renamed.New));
        Assert.Empty(await Items());
    }

    [Fact]
    public async Task Another_source_may_bring_anew_what_one_let_go()
    {
        var draft = GivenDraft.Of(_source, "old");
        await Commit(draft);
        _time.Advance(Month);
        await Run(new RetentionOptions { KeepFor = Month });

        var brought = await Commit(GivenDraft.With(_other, "mine", draft.Content));
        var edited = await Commit(draft.Saying(GivenDraft.TextOf("quite another text")));

        Assert.Equal((1, 0), (brought.New, edited.New));
    }

    [Fact]
    public async Task A_trial_counts_what_would_go_once_and_leaves_it()
    {
        var draft = GivenDraft.Of(_source, "shared");
        await Commit(draft, GivenDraft.Of(_source, "b"));
        await Commit(GivenDraft.Of(_other, "copy", draft.Content.Text, draft.Content.Title));
        _time.Advance(Month);

        var trial = await Retention(new RetentionOptions { KeepFor = Month }).RunAsync(isTrial: true, Token);

        Assert.Equal(new RetentionReport(2, 2), trial);
        Assert.Equal(2, (await Items()).Count);
    }

    [Fact]
    public async Task An_article_that_took_another_in_is_forgotten_like_any_other()
    {
        var merged = GivenDraft.Of(_other, "b");
        await Commit(GivenDraft.Of(_source, "a"));
        await Commit(merged);
        await Commit(GivenDraft.Of(_source, "a", merged.Content.Text, merged.Content.Title));
        await Commit([.. Enumerable.Range(0, 250).Select(i => GivenDraft.Of(_source, $"s{i:000}"))]);
        await Commit([.. Enumerable.Range(0, 250).Select(i => GivenDraft.Of(_other, $"o{i:000}"))]);
        _time.Advance(Month);
        await Run(new RetentionOptions { KeepFor = Month });
        _time.Advance(Month);

        await Run(new RetentionOptions { KeepFor = Month });

        Assert.Equal(1, (await Commit(GivenDraft.Of(_source, "a"))).New);
        Assert.Empty((await _store.Upkeep.CheckAsync(Token)).Faults);
    }

    [Fact]
    public async Task Articles_of_a_removed_source_go_by_the_usual_rule()
    {
        await Commit(GivenDraft.Of(_source, "old"));
        await _store.RemoveAsync(_source, purge: false, Token);
        _time.Advance(Month);

        Assert.Equal(1, (await Run(new RetentionOptions { KeepFor = Month })).LetGo);
    }

    [Fact]
    public async Task Readers_of_the_change_sequence_are_told_what_went()
    {
        await Commit(GivenDraft.Of(_source, "old"));
        var before = (await _store.IdentityAsync(Token)).Seq;
        _time.Advance(Month);

        await Run(new RetentionOptions { KeepFor = Month });

        Assert.Null(Assert.Single(await _store.ChangesAsync(before, 10, Token)).Article);
        Assert.Equal(0, (await _store.SummaryAsync(Token)).Articles);
    }

    [Fact]
    public async Task What_remains_of_the_gone_is_bounded()
    {
        for (var i = 0; i < 5; i++)
        {
            await Commit([.. Enumerable.Range(0, 100).Select(j => GivenDraft.Of(_source, $"{i}-{j}"))]);
        }

        _time.Advance(Month);
        await Run(new RetentionOptions { KeepFor = Month });
        var atOnce = (await _store.ChangesAsync(0, 1000, Token)).Count;
        _time.Advance(TimeSpan.FromDays(7));
        for (var i = 0; i < 3; i++)
        {
            await Run(new RetentionOptions { KeepFor = Month });
        }

        Assert.Equal(500, atOnce);
        Assert.Equal(200, (await _store.ChangesAsync(0, 1000, Token)).Count);
    }

    private ArticleRetention Retention(RetentionOptions options) => new(_store, _store, options, NullLogger<ArticleRetention>.Instance);

    private Task<RetentionReport> Run(RetentionOptions options) => Retention(options).RunAsync(isTrial: false, Token);

    private async Task<SliceReport> Commit(params ArticleDraft[] drafts)
    {
        var sum = default(SliceReport);
        foreach (var slice in drafts.Chunk(100))
        {
            sum += await _store.CommitAsync(new FetchSlice(slice[0].Source, slice, null), Token);
        }

        return sum;
    }

    private async Task<IReadOnlyList<string>> Items() =>
        [.. (await _store.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, null, 1000), Token)).Items
            .Select(article => article.Content.Url.Segments[^1]).Order(StringComparer.Ordinal)];
}
