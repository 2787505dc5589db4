using System.Diagnostics;

namespace Aggregator.Fetching;

/// <summary>The span of one document's way here, for whoever traces; null while nobody does.</summary>
internal static class FetchingSpan
{
    public static Activity? Start(FetchPlan plan, Uri url)
    {
        var span = AggregatorMeter.Activities.StartActivity($"fetch {plan.Name}", ActivityKind.Client);
        return span?.SetTag("url.full", url.IsAbsoluteUri ? ShownUrl.Of(url) : null);
    }

    public static void End(Activity? span, FetchResult result)
    {
        switch (result)
        {
            case FetchResult.Fetched fetched:
                span?.SetTag("http.response.body.size", fetched.Body.Length);
                break;
            case FetchResult.Failed failed:
                span?.SetTag("http.response.status_code", failed.Status).SetTag("error.type", FetchErrorName.Of(failed.Error)).SetStatus(ActivityStatusCode.Error, failed.Message);
                break;
        }
    }
}
