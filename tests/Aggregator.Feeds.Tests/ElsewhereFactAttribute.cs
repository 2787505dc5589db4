namespace Aggregator.Feeds;

/// <summary>A fact about the second run of these tests, in which <c>tests/run</c> puts the machine elsewhere; skipped in the first.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ElsewhereFactAttribute : FactAttribute
{
    public ElsewhereFactAttribute() =>
        Skip = Environment.GetEnvironmentVariable("AGGREGATOR_ELSEWHERE") == "1" ? null : "holds in the second run of tests/run only";
}
