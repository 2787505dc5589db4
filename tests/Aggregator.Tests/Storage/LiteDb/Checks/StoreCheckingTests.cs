using Aggregator.Ingestion;
using Aggregator.Storage.LiteDb.Keys;
using LiteDB;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage.LiteDb.Checks;

public sealed class StoreCheckingTests : IDisposable
{
    private const int Articles = 30;

    private readonly StoreFolder _folder = new();
    private readonly FakeTimeProvider _time = new(GivenDraft.Noon);

    private static CancellationToken Token => CancellationToken.None;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_store_has_no_faults()
    {
        var check = await CheckAsync(_ => { });

        Assert.Equal(Articles + 1, check.Articles);
        Assert.Empty(check.Faults);
    }

    [Fact]
    public async Task A_changed_body_is_told_with_the_article()
    {
        var id = default(Guid);
        var check = await CheckAsync(database =>
        {
            var article = ArticlesOf(database).First();
            (id, article["b"]) = (article["i"].AsGuid, new byte[] { 1, 2, 3 });
            database.Tables.Articles.Update(article);
        });

        Assert.StartsWith($"Article {id}: ", Assert.Single(check.Faults), StringComparison.Ordinal);
        Assert.Equal(Articles + 1, check.Articles);
    }

    [Fact]
    public async Task A_fingerprint_that_makes_no_sense_is_told()
    {
        var check = await CheckAsync(database =>
        {
            var article = ArticlesOf(database).First();
            article["fp"] = new byte[] { 1 };
            database.Tables.Articles.Update(article.Sealed());
        });

        Assert.EndsWith("its fingerprint is damaged", Assert.Single(check.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("items")]
    [InlineData("pages")]
    [InlineData("versions")]
    public async Task Any_other_document_that_was_changed_is_told(string table)
    {
        var check = await CheckAsync(database =>
        {
            var document = database.Collection(table).Query().First();
            document["extra"] = "from nowhere";
            database.Collection(table).Update(document);
        });

        Assert.EndsWith("A stored document is not as it was written.", Assert.Single(check.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_is_gone_while_its_keys_are_there_is_told()
    {
        var check = await CheckAsync(database => database.Tables.Articles.Delete(ArticlesOf(database).First()["_id"]));

        Assert.Contains("which is not there", Assert.Single(check.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_state_that_is_gone_is_told()
    {
        var check = await CheckAsync(database => database.Tables.Versions.DeleteMany("1 = 1"));

        Assert.EndsWith("it says that it has 1 earlier states, and 0 are there", Assert.Single(check.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_missing_or_leads_to_an_article_without_reason_is_told()
    {
        var check = await CheckAsync(database =>
        {
            var number = ArticleDocument.NumberOf(ArticlesOf(database).First());
            var tree = KeyTree.Load(database.Tables);
            var keys = tree.Begin();
            var known = ExactKey.Unpack(ArticlesOf(database).First().Bytes("x"))[0];
            keys.Remove(ArticleKey.Leading(known, number));
            keys.Add(ArticleKey.Leading(ExactKey.OfItem(new SourceId(77), "from nowhere"), number));
            keys.Finish();
        });

        Assert.EndsWith("1 of its keys are missing, and 1 lead to it that should not", Assert.Single(check.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_block_of_a_large_run_is_told()
    {
        var check = await CheckAsync(database =>
        {
            var keys = KeyTree.Load(database.Tables).Begin();
            for (var number = 1_000_000; number < 1_100_000; number++)
            {
                keys.Add(ArticleKey.Change(number, number));   // of articles to come: no other check asks for them
            }

            var run = keys.Finish().Runs[^1].Id;
            database.Tables.Blocks.Delete(RunTable.BlockId(run, 20));
        });

        Assert.StartsWith("The run of keys ", Assert.Single(check.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_do_not_fit_are_told()
    {
        var check = await CheckAsync(database => (Statistics.Load(database.Tables) with { Copies = 17 }).Save(database.Tables));

        Assert.Contains("Copies = 17", Assert.Single(check.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_articles_enter_nothing_is_told_that_is_not_so()
    {
        await FillAsync();
        await using var store = _folder.Open(_time);
        var source = (await store.SourcesAsync(Token))[0].Id;

        var entering = Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                await store.CommitAsync(new FetchSlice(source, [.. Enumerable.Range(0, 20).Select(item => GivenDraft.Of(source, $"late {i} {item}"))], null), Token);
            }
        });
        var faults = new List<string>();
        for (var checks = 0; checks < 3 || !entering.IsCompleted; checks++)
        {
            faults.AddRange((await store.Upkeep.CheckAsync(Token)).Faults);
        }

        await entering;
        Assert.Empty(faults);
    }

    private async Task<StoreCheck> CheckAsync(Action<Database> change)
    {
        await FillAsync();
        using (var database = Database.OpenFile(_folder.File("aggregator.db"), _time))
        {
            change(database);
        }

        await using var store = _folder.Open(_time);
        return await store.Upkeep.CheckAsync(Token);
    }

    // Of each kind of document there is one at least, and one article was edited and is in two sources.
    private async Task FillAsync()
    {
        await using var store = _folder.Open(_time);
        var source = (await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token)).Source;
        var other = (await store.AddAsync(new Uri("https://other.test/feed"), new SourceSettings(), Token)).Source;
        var drafts = Enumerable.Range(0, Articles).Select(i => GivenDraft.Of(source.Id, $"{i}")).Append(GivenDraft.Of(source.Id, "waits") with { Page = PageState.Postponed });
        await store.CommitAsync(new FetchSlice(source.Id, [.. drafts], new FetchCompletion(source.State, [1, 2, 3])), Token);
        var first = GivenDraft.Of(source.Id, "edited");
        var second = first.Saying(GivenDraft.TextOf("second"));
        await store.CommitAsync(new FetchSlice(source.Id, [first], null), Token);
        await store.CommitAsync(new FetchSlice(source.Id, [second], null), Token);
        await store.CommitAsync(new FetchSlice(other.Id, [GivenDraft.Of(other.Id, "copied", second.Content.Text, second.Content.Title)], null), Token);
    }

    private static IReadOnlyList<BsonDocument> ArticlesOf(Database database) =>
        database.Tables.Articles.Query().Where("$.t != null").OrderBy("$._id", Query.Ascending).ToList();
}
