using System.Text;
using Aggregator.Ingestion;
using Aggregator.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Storage;

public sealed class DeletedForGoodTests : IDisposable
{
    private const string Word = "qwyxzzleforth";

    private readonly StoreFolder _folder = new();

    private static CancellationToken Token => CancellationToken.None;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_a_deleted_article_no_word_is_left_in_any_file_once_the_store_is_compacted()
    {
        await using var store = _folder.Open(TimeProvider.System);
        await using var index = new ArticleIndex(
            store, _folder.File("index"), new SearchOptions { CommitEvery = TimeSpan.FromMilliseconds(100) }, TimeProvider.System, NullLogger<ArticleIndex>.Instance);
        using var stop = new CancellationTokenSource();
        var following = index.FollowAsync(stop.Token);
        var source = (await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token)).Source.Id;
        var secret = GivenDraft.Of(source, "secret", title: $"About {Word}").Saying($"{Word} {GivenDraft.TextOf("secret")}");
        await store.CommitAsync(new FetchSlice(source, [secret, GivenDraft.Of(source, "other")], null), Token);
        await store.CommitAsync(new FetchSlice(source, [secret.Saying($"{GivenDraft.TextOf("other words", 3)} {Word}")], null), Token);
        await index.PurgeAsync(Token);
        var article = (await store.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, null, 10), Token)).Items
            .Single(listed => listed.Content.Url.Segments[^1] == "secret");
        var before = FilesWithTheWord();

        await store.DeleteAsync(article.Id, Token);
        await store.Upkeep.CompactAsync(Token);
        await index.PurgeAsync(Token);

        Assert.NotEmpty(before);
        Assert.Empty(FilesWithTheWord());
        await stop.CancelAsync();
        await following;
    }

    private IReadOnlyList<string> FilesWithTheWord() =>
        [.. Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Where(file => BytesOf(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Word)) >= 0)];

    private static byte[] BytesOf(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (IOException)
        {
            return [];   // the lock files are held and empty
        }
    }
}
