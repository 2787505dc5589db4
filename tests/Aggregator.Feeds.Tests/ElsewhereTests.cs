using System.Globalization;

namespace Aggregator.Feeds;

/// <summary>All these tests run twice: as the machine is, and in the zone of Seoul and the culture of Turkey, which must change nothing.</summary>
public sealed class ElsewhereTests
{
    [ElsewhereFact]
    public void The_second_run_has_the_zone_of_Seoul_and_the_culture_of_Turkey()
    {
        var noon = new DateTime(2026, 6, 1, 12, 0, 0, DateTimeKind.Local);

        Assert.Equal(TimeSpan.FromHours(9), TimeZoneInfo.Local.GetUtcOffset(noon));
        Assert.Equal("tr-TR", CultureInfo.CurrentCulture.Name);
        Assert.Equal(("İ", "1,5"), ("i".ToUpper(CultureInfo.CurrentCulture), 1.5.ToString(CultureInfo.CurrentCulture)));
    }

    [Fact]
    public void The_test_command_makes_the_second_run()
    {
        var command = File.ReadAllLines(Path.Combine(Repository(), "tests", "run"));

        Assert.Contains(
            """logged env AGGREGATOR_ELSEWHERE=1 TZ=Asia/Seoul LC_ALL=tr_TR.UTF-8 "${tests[@]}" tests/Aggregator.Feeds.Tests || status=$?""", command);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Aggregator.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }
}
