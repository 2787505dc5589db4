using Xunit;

namespace Aggregator.Testing;

/// <summary>A test that kills, soaks or fuzzes for longer than a developer waits; it runs under <c>tests/run --long</c>.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    /// <summary>Skips the test unless <c>AGGREGATOR_LONG</c> is 1.</summary>
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("AGGREGATOR_LONG") != "1")
        {
            Skip = "takes long: tests/run --long runs it";
        }
    }
}
