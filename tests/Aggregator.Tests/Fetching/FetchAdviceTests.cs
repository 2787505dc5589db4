using Aggregator.Fetching;

namespace Aggregator.Tests.Fetching;

public sealed class FetchAdviceTests
{
    public static TheoryData<FetchError> Errors() => [.. Enum.GetValues<FetchError>()];

    [Theory]
    [MemberData(nameof(Errors))]
    public void Every_class_of_errors_comes_with_what_the_operator_can_do(FetchError error)
    {
        var advice = FetchAdvice.Of(error);

        Assert.EndsWith(".", advice, StringComparison.Ordinal);
        Assert.True(advice.Length > 20);
    }
}
