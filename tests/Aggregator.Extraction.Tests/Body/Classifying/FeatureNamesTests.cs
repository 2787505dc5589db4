namespace Aggregator.Extraction.Body.Classifying;

public sealed class FeatureNamesTests
{
    [Fact]
    public void Another_order_gives_another_fingerprint()
    {
        Assert.NotEqual(FeatureNames.Fingerprint(["one", "two"]), FeatureNames.Fingerprint(["two", "one"]));
    }

    [Fact]
    public void Names_do_not_run_into_each_other()
    {
        Assert.NotEqual(FeatureNames.Fingerprint(["on", "etwo"]), FeatureNames.Fingerprint(["one", "two"]));
    }

    [Fact]
    public void A_feature_is_named_by_the_expression_that_gives_it()
    {
        var names = new List<string>();
        var row = new FeatureRow(new float[2], names);
        var (part, whole) = (1, 4);

        row.Add(part * 2);
        row.AddShare(part, whole);

        Assert.Equal(["part * 2", "part / whole"], names);
    }
}
