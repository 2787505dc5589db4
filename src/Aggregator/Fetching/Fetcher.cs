namespace Aggregator.Fetching;

/// <summary>The one way out: every outbound request goes through here, guarded, limited and polite.</summary>
public sealed class Fetcher
{
    /// <summary>Fetches one address; follows redirects itself and vets each hop.</summary>
    /// <returns>A value for whatever the network does.</returns>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled; the service's own time limits are <see cref="FetchError.Timeout"/>.</exception>
    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken) => throw new NotImplementedException();
}
