using Aggregator.Fetching;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Tests.Endpoints;

public sealed class SnakeCaseTests
{
    [Fact]
    public void Errors_have_one_name_in_the_API_the_log_and_the_metrics() =>
        Assert.All(Enum.GetValues<FetchError>(), error => Assert.Equal(SnakeCase.Of(error), FetchErrorName.Of(error)));
}
