namespace Aggregator.Storage;

/// <summary>What any store must show those who read while others write: whole commits, and never less than before.</summary>
public abstract class ConcurrentReaderContract : StoreContract
{
    private const int Writers = 4;
    private const int Slices = 25;
    private const int Length = 6;

    [Fact]
    public async Task Readers_and_writers_do_not_disturb_each_other()
    {
        var writing = Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await Commit(GivenDraft.Of(Source, $"item-{writer}-{i}"));
            }
        })));
        var reading = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!writing.IsCompleted)
            {
                var changes = await Reader.ChangesAsync(0, 1000, Token);
                Assert.Equal(Enumerable.Range(1, changes.Count).Select(i => (long)i), changes.Select(change => change.Seq));
            }
        })));

        await Task.WhenAll(writing, reading);

        Assert.Equal(160, (await All()).Count);
    }

    [Fact]
    public async Task A_slice_is_seen_whole_or_not_at_all()
    {
        var (writing, halves) = (WriteAsync(), new List<string>());
        while (!writing.IsCompleted)
        {
            var seen = (await All()).Select(SliceOf).CountBy(slice => slice);
            halves.AddRange(seen.Where(slice => slice.Value != Length).Select(slice => $"{slice.Value} of {slice.Key}"));
        }

        await writing;
        Assert.Empty(halves);
        Assert.Equal(Writers * Slices * Length, (await All()).Count);
    }

    [Fact]
    public async Task What_was_seen_stays_seen()
    {
        var writing = WriteAsync();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var (seen, lost, seq) = (new HashSet<ArticleId>(), 0, 0L);
            while (!writing.IsCompleted)
            {
                var now = (await All()).Select(article => article.Id).ToHashSet();
                var identity = await Reader.IdentityAsync(Token);
                lost += seen.Count(id => !now.Contains(id)) + (identity.Seq < seq ? 1 : 0);
                (seen, seq) = (now, identity.Seq);
            }

            return lost;
        })).ToList();

        Assert.All(await Task.WhenAll(readers), lost => Assert.Equal(0, lost));
        await writing;
    }

    [Fact]
    public async Task What_is_acknowledged_can_be_read_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < Slices; i++)
            {
                await Commit(GivenDraft.Of(Source, $"{writer}-{i}"));
                Assert.Contains(await All(), article => article.Content.Url.Segments[^1] == $"{writer}-{i}");
            }
        })));
    }

    private Task WriteAsync() => Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
    {
        for (var i = 0; i < Slices; i++)
        {
            await Commit([.. Enumerable.Range(0, Length).Select(j => GivenDraft.Of(Source, $"{writer}-{i}-{j}"))]);
        }
    })));

    private static string SliceOf(Article article) => article.Content.Url.Segments[^1][..article.Content.Url.Segments[^1].LastIndexOf('-')];
}
