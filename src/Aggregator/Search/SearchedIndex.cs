namespace Aggregator.Search;

/// <summary>The index as searches see it: open or not yet, as far as some change, and a signal to those who wait for more.</summary>
internal sealed class SearchedIndex
{
    private volatile TaskCompletionSource _advanced = NewSignal();
    private volatile OpenIndex? _open;
    private volatile bool _isEnded;
    private long _seq;

    /// <summary>The number of the last change that can be found; it goes back when the index is rebuilt.</summary>
    public long Seq => Interlocked.Read(ref _seq);

    /// <summary>Null before the first opening, and for a while after a failure.</summary>
    public OpenIndex? Open => _open;

    /// <summary>Gives an index to search from now on.</summary>
    public void Show(OpenIndex index)
    {
        _open = index;
        Advance(index.Seq);
    }

    /// <summary>Takes the index away, to be closed; searches wait for the next.</summary>
    public OpenIndex? Take()
    {
        var index = _open;
        _open = null;
        return index;
    }

    /// <summary>Tells up to which change can be found.</summary>
    public void Advance(long seq)
    {
        Interlocked.Exchange(ref _seq, seq);
        var signal = _advanced;
        _advanced = NewSignal();
        signal.TrySetResult();
    }

    /// <summary>No other index will come: who waits is sent away.</summary>
    public void End()
    {
        _isEnded = true;
        _advanced.TrySetResult();
    }

    /// <summary>Ends when everything up to a change can be found.</summary>
    /// <exception cref="ObjectDisposedException">It never will be.</exception>
    public async Task WaitForAsync(long seq, CancellationToken cancellationToken)
    {
        while (true)
        {
            var advanced = _advanced;   // taken before the number is read: a step between the two wakes us at once
            if (Seq >= seq && _open is not null)
            {
                return;
            }

            ObjectDisposedException.ThrowIf(_isEnded, this);
            await advanced.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Searches what can be found now; waits for an index, and once more when the one that was there is closed meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">No other will come.</exception>
    public async Task<T> SearchAsync<T>(Func<ArticleSearcher, T> search, CancellationToken cancellationToken)
    {
        while (true)
        {
            var advanced = _advanced;
            try
            {
                if (_open is { } index)
                {
                    return index.Search(search);
                }
            }
            catch (ObjectDisposedException) when (!_isEnded)
            {
                // closed by the follower after a failure; the next one is on its way
            }

            ObjectDisposedException.ThrowIf(_isEnded, this);
            await advanced.Task.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
