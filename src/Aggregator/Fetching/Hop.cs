using Microsoft.Extensions.Logging;

namespace Aggregator.Fetching;

/// <summary>
/// One request and its answer: a step of a <see cref="FetchTrip"/>. The boundary to the HTTP stack: whatever that throws for what an origin did becomes a value here,
/// exceptions that are no <see cref="HttpRequestException"/> included.
/// </summary>
/// <param name="handler">Not disposed.</param>
internal sealed class Hop(HttpMessageHandler handler, OutboundRequest outbound, FetchingOptions options, TimeProvider clock, ILogger<Fetcher> log)
{
    private readonly HttpMessageInvoker _web = new(handler, disposeHandler: false);

    /// <summary>Sends a trip's next request within the time that is left to it, and reads the answer.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async Task<HopResult> SendAsync(FetchTrip trip, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var isAnswering = false;
        using var limit = new CancellationTokenSource(trip.TimeLeft, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await RequestAsync(trip, either.Token);
            isAnswering = true;
            return await ResponseReader.ReadAsync(response, trip, clock.GetUtcNow(), either.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return new HopResult.Arrived(TransportFailure.OutOfTime(trip, isAnswering));
        }
        catch (Exception exception)
        {
            var failure = TransportFailure.Of(exception, trip.Url, options.Proxy);
            if (exception is not (HttpRequestException or IOException))
            {
                log.UnforeseenException(exception, ShownUrl.Of(trip.Url));
            }

            return new HopResult.Arrived(failure);
        }
        finally
        {
            trip.Spend(started);
        }
    }

    // A connection kept from before may be reset while a request is on its way, which says nothing about how the origin does: once more, and no oftener.
    private async Task<HttpResponseMessage> RequestAsync(FetchTrip trip, CancellationToken cancellationToken)
    {
        using var request = outbound.For(trip);
        try
        {
            return await _web.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException failure) when (failure.InnerException is StaleConnectionException)
        {
            using var again = outbound.For(trip);
            return await _web.SendAsync(again, cancellationToken);
        }
    }
}
