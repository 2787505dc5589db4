using Aggregator.Service.Scheduling;

namespace Aggregator.Service.Tests.Scheduling;

public sealed class MemoryJobTests
{
    private const long Megabyte = 1 << 20;

    [Theory]
    [InlineData(390, 100, true)]
    [InlineData(160, 100, false)]
    [InlineData(170, 100, true)]
    [InlineData(60, 10, false)]
    [InlineData(700, 500, false)]
    public void Memory_is_given_back_when_a_third_of_it_is_of_no_use(long committed, long used, bool isGivenBack) =>
        Assert.Equal(isGivenBack, MemoryJob.IsWorthIt(committed * Megabyte, used * Megabyte));
}
