using Aggregator.Service.Configuration.Reloading;

namespace Aggregator.Service.Tests.Configuration.Reloading;

public sealed class FeedChangesTests
{
    [Fact]
    public void Each_feed_is_told_once_however_many_of_its_keys_changed()
    {
        string[] keys =
            ["Publishing:Feeds:trade:Title", "Publishing:Feeds:trade:Query", "Publishing:Feeds:old:Query", "publishing:feeds:World:Query", "Publishing:Title", "Log:Level"];

        var told = FeedChanges.Between(keys, ["old", "world"], ["trade", "world"]);

        Assert.Equal(["new feed /feeds/trade.atom", "removed feed /feeds/old.atom", "changed feed /feeds/World.atom"], told);
    }
}
