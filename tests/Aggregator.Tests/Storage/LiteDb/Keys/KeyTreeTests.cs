using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage.LiteDb.Keys;

public sealed class KeyTreeTests : IDisposable
{
    private readonly Database _database = Database.OpenInMemory(new FakeTimeProvider(GivenDraft.Noon));
    private readonly SortedSet<SortKey> _expected = [];
    private KeyTree _tree;

    public KeyTreeTests()
    {
        _database.Tables.Make();
        _tree = KeyTree.Load(_database.Tables);
    }

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(1, 50, 20)]
    [InlineData(2, 200, 300)]
    [InlineData(3, 30, 4000)]
    public void It_holds_what_was_added_and_not_taken_away(int seed, int commits, int most)
    {
        var random = new Random(seed);
        for (var commit = 0; commit < commits; commit++)
        {
            Commit(keys => Change(keys, random, random.Next(1, most)));
            if (random.Next(10) == 0)
            {
                _tree = KeyTree.Load(_database.Tables);   // as after a restart
            }

            Assert.Equal(_expected.Count, All().Count);
            AssertRanges(random, _tree.Range);
        }

        Assert.Equal(_expected, All());
        Assert.Equal(_expected.Reverse(), _tree.Range(default, SortKey.Last([]), isDown: true));
    }

    [Fact]
    public void A_transaction_sees_what_it_has_changed_and_nobody_else_does()
    {
        var random = new Random(4);
        Commit(keys => Change(keys, random, 500));
        var before = All();

        _database.Begin();
        var transaction = _tree.Begin();
        Change(transaction, random, 500);
        AssertRanges(random, transaction.Range);
        _database.Rollback();

        Assert.Equal(before, All());
    }

    [Fact]
    public void Of_several_changes_to_a_key_the_last_holds()
    {
        var key = KeyOf(17);

        Commit(keys =>
        {
            keys.Add(key);
            keys.Remove(key);
        });
        var removed = All();
        Commit(keys =>
        {
            keys.Remove(key);
            keys.Add(key);
        });

        Assert.Empty(removed);
        Assert.Equal([key], All());
    }

    // Keys of all kinds, many of them alike in their first bytes, as the listings' are.
    private void Change(KeyTransaction keys, Random random, int changes)
    {
        for (var i = 0; i < changes; i++)
        {
            if (random.Next(3) == 0 && _expected.Count > 0)
            {
                var gone = _expected.ElementAt(random.Next(Math.Min(_expected.Count, 50)));
                keys.Remove(gone);
                _expected.Remove(gone);
            }
            else
            {
                var key = KeyOf(random.Next(20_000));
                keys.Add(key);
                _expected.Add(key);
            }
        }
    }

    private static SortKey KeyOf(int number) => (number % 4) switch
    {
        0 => ArticleKey.Leading(ExactKey.OfItem(new SourceId(number % 7), $"{number}"), number),
        1 => ArticleKey.Change(number, number % 100),
        2 => ListingKey.OfLetGo(number % 5, number, number),
        _ => ArticleKey.Alias(number % 50, ExactKey.OfItem(new SourceId(1), $"{number}")),
    };

    private void Commit(Action<KeyTransaction> change)
    {
        _database.Begin();
        var keys = _tree.Begin();
        change(keys);
        var after = keys.Finish();
        _database.Commit();
        _tree.Publish(after);
    }

    private List<SortKey> All() => [.. _tree.Range(default, SortKey.Last([]), isDown: false)];

    private void AssertRanges(Random random, KeyRange range)
    {
        for (var i = 0; i < 20; i++)
        {
            var from = KeyOf(random.Next(20_000));
            var upTo = random.Next(2) == 0 ? from : SortKey.Last(from.Prefix(random.Next(1, from.Length)));
            var (isDown, take) = (random.Next(2) == 0, random.Next(1, 60));
            var expected = _expected.GetViewBetween(from, upTo.CompareTo(from) < 0 ? from : upTo);

            Assert.Equal((isDown ? expected.Reverse() : expected).Take(take), range(from, upTo, isDown).Take(take));
        }
    }
}
