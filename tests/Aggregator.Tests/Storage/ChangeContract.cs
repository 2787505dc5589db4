using Aggregator.Ingestion;

namespace Aggregator.Storage;

/// <summary>What any store must do with the change sequence: whoever reads it misses nothing, whatever else is going on.</summary>
public abstract class ChangeContract : StoreContract
{
    [Fact]
    public async Task The_change_sequence_tells_of_everything_once_and_of_ends()
    {
        await Commit(GivenDraft.Of(Source, "a"), GivenDraft.Of(Source, "b"), GivenDraft.Of(Source, "c"));
        var articles = await List(new ListingScope.All());
        await Writer.DeleteAsync(articles[0].Id, Token);
        await Commit(GivenDraft.Of(Source, "a").Saying(GivenDraft.TextOf("a", Source.Value) + " A further sentence that is long enough to be told of."));

        var changes = await AllChanges();

        Assert.Equal([articles[1].Id, articles[0].Id, articles[2].Id], changes.Select(change => change.Id));
        Assert.Equal([true, false, true], changes.Select(change => change.Article is not null));
        Assert.Equal(changes.Select(change => change.Seq), changes.Select(change => change.Seq).Order());
        Assert.Equal((await Reader.IdentityAsync(Token)).Seq, changes[^1].Seq);
    }

    [Fact]
    public async Task Waiting_for_changes_ends_with_the_next_one()
    {
        var seq = (await Reader.IdentityAsync(Token)).Seq;
        var waiting = Reader.WaitForChangesAsync(seq, Token);
        Assert.False(waiting.IsCompleted);

        await Commit(GivenDraft.Of(Source, "a"));

        await waiting.WaitAsync(TimeSpan.FromSeconds(10), Token);
        await Reader.WaitForChangesAsync(seq, Token);
    }

    [Fact]
    public async Task Every_change_has_a_higher_number_than_all_before_it()
    {
        var numbers = new List<long>();
        var article = await ChangedBy(() => Commit(GivenDraft.Of(Source, "a")), numbers);
        await ChangedBy(() => Commit(GivenDraft.Of(Source, "b")), numbers);
        await ChangedBy(() => Commit(Longer(GivenDraft.Of(Source, "a"))), numbers);
        await ChangedBy(() => Writer.DeleteAsync(article, Token), numbers);

        Assert.Equal(4, numbers.Count);
        Assert.Equal(numbers.Order().Distinct(), numbers);
    }

    [Fact]
    public async Task What_changed_nothing_has_no_number()
    {
        await Commit(GivenDraft.Of(Source, "a"));
        var before = await Reader.IdentityAsync(Token);

        await Commit(GivenDraft.Of(Source, "a"));
        await Writer.DeleteAsync(new ArticleId(Guid.NewGuid()), Token);

        Assert.Equal(before, await Reader.IdentityAsync(Token));
    }

    [Fact]
    public async Task A_deletion_is_told_to_whoever_had_read_the_article()
    {
        await Commit(GivenDraft.Of(Source, "a"), GivenDraft.Of(Source, "b"));
        var read = await AllChanges();

        await Writer.DeleteAsync(read[0].Id, Token);

        var told = Assert.Single(await Reader.ChangesAsync(read[^1].Seq, 10, Token));
        Assert.Equal((read[0].Id, null), (told.Id, told.Article));
    }

    [Fact]
    public async Task Two_who_read_while_others_write_both_read_every_article()
    {
        const int writers = 6;
        const int slices = 15;
        const int all = writers * slices * 3;

        var reading = Enumerable.Range(1, 2).Select(take => Task.Run(() => FollowAsync(all, take * 7))).ToList();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < slices; i++)
            {
                await Commit([.. Enumerable.Range(0, 3).Select(j => GivenDraft.Of(Source, $"{writer}-{i}-{j}"))]);
            }
        })));

        var stored = (await All()).Select(article => article.Id).ToHashSet();
        foreach (var read in await Task.WhenAll(reading))
        {
            Assert.Equal(read.Count, read.Distinct().Count());
            Assert.True(stored.SetEquals(read));
        }
    }

    // Goes on from the number that was read last, and never back: an article whose number becomes visible after a higher one would be missed for ever.
    private async Task<List<ArticleId>> FollowAsync(int count, int take)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var read = new List<ArticleId>();
        for (var seq = 0L; read.Count < count;)
        {
            await Reader.WaitForChangesAsync(seq, patience.Token);
            var changes = await Reader.ChangesAsync(seq, take, patience.Token);
            read.AddRange(changes.Select(change => change.Id));
            seq = changes.Count > 0 ? changes[^1].Seq : seq;
        }

        return read;
    }

    private async Task<ArticleId> ChangedBy(Func<Task> change, List<long> numbers)
    {
        await change();
        var told = (await AllChanges())[^1];
        numbers.Add(told.Seq);
        return told.Id;
    }

    private static ArticleDraft Longer(ArticleDraft draft) => draft.Saying(draft.Content.Text + " A further sentence that is long enough to be told of.");
}
