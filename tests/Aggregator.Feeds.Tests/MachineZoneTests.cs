namespace Aggregator.Feeds;

/// <summary>Alone, since the zone is that of the whole process.</summary>
[Collection(nameof(MachineZoneTests))]
[CollectionDefinition(nameof(MachineZoneTests), DisableParallelization = true)]
public sealed class MachineZoneTests
{
    [Fact]
    public async Task The_zone_of_the_machine_changes_nothing()
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        SetZone("Asia/Seoul");

        try
        {
            Assert.Equal(TimeSpan.FromHours(9), TimeZoneInfo.Local.BaseUtcOffset);
            foreach (var file in TestFeeds.Files)
            {
                var parsed = Assert.IsType<FeedParseResult.Parsed>(await TestFeeds.ParseAsync(TestFeeds.Bytes(file)));
                Assert.Null(ExpectedJson.FirstDifference(TestFeeds.Expected(file), await TestFeeds.AnswerAsync(parsed)));
            }
        }
        finally
        {
            SetZone(before);
        }
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
