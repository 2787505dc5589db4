using System.IO.Compression;
using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Retention;
using Aggregator.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage;

/// <summary>A store with one of everything, as each version of the product has written it: <c>TestData/store-vN.db.gz</c>.</summary>
internal static class SavedStore
{
    public static readonly SourceSettings Settings = new()
    {
        Title = "Mine", Category = "World/Asia", Every = TimeSpan.FromMinutes(10), ReadPages = ReadPages.Never, Credentials = new BasicCredentials("user", "secret"),
        KeepFor = TimeSpan.FromDays(90), KeepArticles = 5000,
    };

    public static readonly SourceState State = new()
    {
        NextFetch = GivenDraft.Noon.AddHours(1), NextFetchReason = "its rhythm", FeedTitle = "News", LastFetch = GivenDraft.Noon, LastSuccess = GivenDraft.Noon,
        Validators = new Validators("\"v1\"", "Sun, 01 Mar 2026 12:00:00 GMT"), Language = "en", SiteUrl = new Uri("https://news.test/"),
    };

    private static CancellationToken Token => CancellationToken.None;

    public static string NameOf(int schema) => $"store-v{schema}.db.gz";

    /// <summary>Makes the file of today's version: run it when <see cref="Tables.Schema"/> has risen, and commit the file.</summary>
    public static async Task MakeAsync(string folder)
    {
        using var made = new StoreFolder();
        var backup = made.File("backup.db");
        await using (var store = made.Open(new FakeTimeProvider(GivenDraft.Noon)))
        {
            await FillAsync(store);
            await store.Upkeep.BackupAsync(backup, Token);
        }

        await using var from = File.OpenRead(backup);
        await using var to = new GZipStream(File.Create(Path.Combine(folder, NameOf(Tables.Schema))), CompressionLevel.SmallestSize);
        await from.CopyToAsync(to);
    }

    /// <summary>Puts a saved store into a folder and opens it with today's code.</summary>
    public static LiteDbStore Open(string saved, StoreFolder folder, TimeProvider time)
    {
        using (var from = new GZipStream(File.OpenRead(saved), CompressionMode.Decompress))
        using (var to = File.Create(folder.File("aggregator.db")))
        {
            from.CopyTo(to);
        }

        return folder.Open(time);
    }

    public static ArticleDraft Edited(SourceId source) => GivenDraft.Of(source, "edited").Saying(GivenDraft.TextOf("edited", source.Value) + " " + GivenDraft.TextOf("more", 7));

    private static async Task FillAsync(LiteDbStore store)
    {
        var source = (await store.AddAsync(new Uri("https://news.test/feed"), Settings, Token)).Source.Id;
        var paused = (await store.AddAsync(new Uri("https://other.test/feed"), new SourceSettings { IsPaused = true }, Token)).Source.Id;
        var brief = (await store.AddAsync(new Uri("https://brief.test/feed"), new SourceSettings { KeepArticles = 1 }, Token)).Source.Id;
        var copied = GivenDraft.Of(source, "copied");
        ArticleDraft[] drafts =
        [
            copied, GivenDraft.Of(source, "edited"), GivenDraft.Of(source, "deleted"), GivenDraft.Of(source, "waits") with { Page = PageState.Postponed },
        ];
        await store.CommitAsync(new FetchSlice(source, drafts, null), Token);
        await store.CommitAsync(new FetchSlice(source, [Edited(source)], new FetchCompletion(State, [1, 2, 3])), Token);
        await store.CommitAsync(new FetchSlice(paused, [GivenDraft.Of(paused, "copy", copied.Content.Text, copied.Content.Title)], null), Token);
        await store.CommitAsync(new FetchSlice(brief, [GivenDraft.Of(brief, "let-go"), GivenDraft.Of(brief, "kept")], null), Token);

        var all = (await store.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, null, 10), Token)).Items;
        await store.DeleteAsync(all.Single(article => article.Content.Url.Segments[^1] == "deleted").Id, Token);
        await new ArticleRetention(store, store, new RetentionOptions(), NullLogger<ArticleRetention>.Instance).RunAsync(isTrial: false, Token);
    }
}
