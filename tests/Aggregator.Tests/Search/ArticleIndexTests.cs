using Aggregator.Search;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using Directory = System.IO.Directory;

namespace Aggregator.Tests.Search;

public sealed class ArticleIndexTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-index-").FullName;
    private readonly ArticlesInMemory _store = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_article_that_enters_is_found_without_being_asked_for()
    {
        await using var running = Run();
        await running.Index.WaitForAsync(0, SearchFixture.Soon);

        _store.Put(Given.AnArticle("tariff"));
        await running.Index.WaitForAsync(_store.Seq, SearchFixture.Soon);

        Assert.Equal(["tariff"], await running.TitlesAsync("tariff"));
    }

    [Fact]
    public async Task An_edit_replaces_what_was_found_before()
    {
        await using var running = Run();
        var article = _store.Put(Given.AnArticle("title", "before"));
        await running.TitlesAsync("before");

        _store.Put(article with { Content = article.Content with { Text = "afterwards" } });

        Assert.Empty(await running.TitlesAsync("before"));
        Assert.Equal(["title"], await running.TitlesAsync("afterwards"));
    }

    [Fact]
    public async Task A_deleted_article_leaves_the_index()
    {
        await using var running = Run();
        var article = _store.Put(Given.AnArticle("tariff"));
        Assert.Single(await running.TitlesAsync("tariff"));

        _store.Delete(article.Id);

        Assert.Empty(await running.TitlesAsync("tariff"));
    }

    [Fact]
    public async Task A_restart_reads_only_what_came_meanwhile()
    {
        await RunOnceAsync(3);
        _store.Put(Given.AnArticle("tariff"));

        await using var again = Run();

        Assert.Equal(4, (await again.TitlesAsync("tariff")).Count);
        Assert.Contains(again.Log.GetSnapshot(), record => record.Message == "Index opened at change 3; the store is at 4");
    }

    [Fact]
    public async Task A_deleted_folder_is_made_again()
    {
        await RunOnceAsync(3);
        Directory.Delete(_folder, recursive: true);

        await using var again = Run();

        Assert.Equal(3, (await again.TitlesAsync("tariff")).Count);
    }

    [Theory]
    [InlineData("segments_*")]
    [InlineData("*.cfs")]
    [InlineData("*.si")]
    [InlineData("*")]
    public async Task A_corrupt_file_is_healed_by_a_rebuild_that_the_log_tells_of(string files)
    {
        await RunOnceAsync(3);
        foreach (var file in Directory.EnumerateFiles(_folder, files).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            File.WriteAllBytes(file, [1, 2, 3]);
        }

        await using var again = Run();

        Assert.Equal(3, (await again.TitlesAsync("tariff")).Count);
        Assert.Contains(again.Log.GetSnapshot(), record => record.Id.Id == 4002);
    }

    [Fact]
    public async Task What_a_kill_leaves_behind_is_brought_up_to_date_from_the_last_commit()
    {
        var killed = Directory.CreateTempSubdirectory("aggregator-index-").FullName;
        await using (var running = Run(new SearchOptions { CommitEvery = TimeSpan.FromSeconds(1) }))
        {
            _store.Put(Given.AnArticle("tariff 1"));
            await running.TitlesAsync("tariff");
            await running.LoggedAsync("Index committed at change 1");
            var edited = _store.Put(Given.AnArticle("tariff 2"));
            _store.Put(edited with { Content = edited.Content with { Title = "tariff 3" } });
            await running.TitlesAsync("tariff");
            CopyTo(killed);
        }

        await using var again = new SearchFixture { Store = _store, Folder = killed };

        Assert.Equal(["tariff 1", "tariff 3"], (await again.TitlesAsync("tariff")).Order());
        Assert.Contains(again.Log.GetSnapshot(), record => record.Message == "Index opened at change 1; the store is at 3");
    }

    [Fact]
    public async Task An_index_whose_words_were_cut_by_other_rules_is_rebuilt()
    {
        await RunOnceAsync(3);
        using (var directory = FSDirectory.Open(_folder))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new ArticleAnalyzer(null))))
        {
            var data = new Dictionary<string, string>(writer.CommitData) { ["schema"] = $"{IndexState.CurrentSchema - 1}" };
            writer.SetCommitData(data);
            writer.Commit();
        }

        await using var again = Run();

        Assert.Equal(3, (await again.TitlesAsync("tariff")).Count);
        Assert.Contains(again.Log.GetSnapshot(), record => record.Id.Id == 4002 && record.Message.Contains("another version", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_index_of_another_store_is_rebuilt() => await RebuiltAsync(() => _store.Id = Guid.NewGuid(), "another store");

    [Fact]
    public async Task The_index_of_a_store_that_was_restored_is_rebuilt() => await RebuiltAsync(() => _store.Restores++, "restored");

    [Fact]
    public async Task The_index_that_is_ahead_of_its_store_is_rebuilt()
    {
        await RunOnceAsync(3);
        var older = new ArticlesInMemory { Id = _store.Id };
        older.Put(Given.AnArticle("tariff"));

        await using var again = new SearchFixture { Store = older, Folder = _folder, KeepFolder = true };

        Assert.Single(await again.TitlesAsync("tariff"));
        Assert.Contains(again.Log.GetSnapshot(), record => record.Id.Id == 4002 && record.Message.Contains("ahead", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_waits_for_an_index_that_is_closed_is_sent_away()
    {
        var running = Run();
        var waiting = running.Index.WaitForAsync(1000, SearchFixture.Soon);

        await running.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
    }

    [Fact]
    public async Task A_failure_is_logged_and_following_goes_on()
    {
        await using var running = Run();
        await running.TitlesAsync("tariff");

        _store.IsBroken = true;
        _store.Put(Given.AnArticle("tariff"));

        Assert.Single(await running.TitlesAsync("tariff"));
        Assert.Contains(running.Log.GetSnapshot(), record => record is { Level: LogLevel.Error, Exception: IOException });
    }

    [Fact]
    public async Task Waiting_for_a_number_that_no_change_has_ends()
    {
        await using var running = Run();
        _store.Put(Given.AnArticle("tariff"));
        _store.SkipNumber();

        await running.Index.WaitForAsync(2, SearchFixture.Soon);

        Assert.Equal(2, running.Index.Seq);
    }

    [Fact]
    public async Task What_no_index_can_hold_costs_one_field_and_not_the_article()
    {
        await using var running = Run();
        var article = Given.AnArticle("tariff \ud800", new string('x', 100_000));
        _store.Put(article with { Content = article.Content with { Tags = [new string('t', 100_000)], Authors = ["\udc00"] } });

        Assert.Single(await running.TitlesAsync("tariff"));
    }

    [Fact]
    public async Task Changes_are_committed_in_time_though_none_follow()
    {
        await using var running = Run(new SearchOptions { CommitEvery = TimeSpan.FromSeconds(1) });
        _store.Put(Given.AnArticle("tariff"));
        await running.TitlesAsync("tariff");

        await Task.Delay(TimeSpan.FromSeconds(2.5));

        Assert.Contains(running.Log.GetSnapshot(), record => record.Message == "Index committed at change 1");
    }

    private async Task RebuiltAsync(Action change, string reason)
    {
        await RunOnceAsync(3);
        change();

        await using var again = Run();

        Assert.Equal(3, (await again.TitlesAsync("tariff")).Count);
        Assert.Contains(again.Log.GetSnapshot(), record => record.Id.Id == 4002 && record.Message.Contains(reason, StringComparison.Ordinal));
    }

    private void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(_folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    private async Task RunOnceAsync(int articles)
    {
        for (var i = 0; i < articles; i++)
        {
            _store.Put(Given.AnArticle($"tariff {i}"));
        }

        await using var first = Run();
        await first.TitlesAsync("tariff");
    }

    private SearchFixture Run(SearchOptions? options = null) => new() { Store = _store, Folder = _folder, KeepFolder = true, Options = options ?? new() };
}
