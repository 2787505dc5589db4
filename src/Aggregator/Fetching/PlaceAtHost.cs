namespace Aggregator.Fetching;

/// <summary>The turn that one fetch holds at the host it is asking; redirects within an origin keep it, since they are one visit.</summary>
internal sealed class PlaceAtHost(HostGate gate) : IDisposable
{
    private Uri? _url;
    private IDisposable? _turn;

    /// <summary>Whether the turn is held for the address's origin.</summary>
    public bool IsAt(Uri url) => _url is not null && FetchTrip.IsSameOrigin(_url, url);

    /// <summary>Waits for a turn at the address's host, unless it is held already.</summary>
    public async Task TakeAsync(Uri url, TimeSpan spacing, CancellationToken cancellationToken)
    {
        if (!IsAt(url))
        {
            Leave();
            _turn = await gate.EnterAsync(url.IdnHost, spacing, cancellationToken);
            _url = url;
        }
    }

    /// <summary>Gives the turn back.</summary>
    public void Leave()
    {
        _turn?.Dispose();
        (_turn, _url) = (null, null);
    }

    /// <inheritdoc cref="Leave"/>
    public void Dispose() => Leave();
}
