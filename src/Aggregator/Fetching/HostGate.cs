namespace Aggregator.Fetching;

/// <summary>Politeness to one host: so many requests at a time, and a pause between their starts. First come, first served; idle hosts are forgotten.</summary>
internal sealed class HostGate(int connectionsPerHost, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Host> _hosts = new(StringComparer.Ordinal);
    private readonly long _epoch = clock.GetTimestamp();
    private int _sweepAt = 256;

    /// <summary>Hosts remembered now.</summary>
    public int Hosts
    {
        get
        {
            lock (_lock)
            {
                return _hosts.Count;
            }
        }
    }

    // Monotonic, since a wall clock that is set back would hold a host for hours.
    private TimeSpan Now => clock.GetElapsedTime(_epoch);

    /// <summary>Waits for the host's turn.</summary>
    /// <param name="spacing">Time after this start before the next may begin.</param>
    /// <returns>The turn; it ends when disposed.</returns>
    public async Task<IDisposable> EnterAsync(string hostName, TimeSpan spacing, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = new Turn(this, hostName, spacing);
        Enqueue(turn);
        try
        {
            await turn.Admitted.Task.WaitAsync(cancellationToken);
            var pause = turn.Start - Now;
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, clock, cancellationToken);
            }

            return turn;
        }
        catch (OperationCanceledException)
        {
            turn.Dispose();
            throw;
        }
    }

    private void Enqueue(Turn turn)
    {
        lock (_lock)
        {
            if (!_hosts.TryGetValue(turn.HostName, out var host))
            {
                ForgetIdleHosts();
                host = _hosts[turn.HostName] = new Host();
            }

            host.Waiting.AddLast(turn);
            AdmitNext(host);
        }
    }

    private void Leave(Turn turn)
    {
        lock (_lock)
        {
            if (!_hosts.TryGetValue(turn.HostName, out var host))
            {
                return;
            }

            if (turn.IsAdmitted)
            {
                host.Running--;
            }
            else
            {
                host.Waiting.Remove(turn);   // given up while waiting
            }

            AdmitNext(host);
        }
    }

    // The start is given out here, under the lock, so that starts keep the order of the queue.
    private void AdmitNext(Host host)
    {
        while (host.Running < connectionsPerHost && host.Waiting.First is { Value: var turn })
        {
            host.Waiting.RemoveFirst();
            host.Running++;
            var now = Now;
            turn.IsAdmitted = true;
            turn.Start = host.NextStart > now ? host.NextStart : now;
            host.NextStart = turn.Start + turn.Spacing;
            turn.Admitted.SetResult();
        }
    }

    // Each sweep lets the table double before the next, so that a sweep costs nothing on average.
    private void ForgetIdleHosts()
    {
        if (_hosts.Count < _sweepAt)
        {
            return;
        }

        var now = Now;
        foreach (var (name, host) in _hosts)
        {
            if (host.Running == 0 && host.Waiting.Count == 0 && host.NextStart <= now)
            {
                _hosts.Remove(name);
            }
        }

        _sweepAt = Math.Max(256, _hosts.Count * 2);
    }

    private sealed class Host
    {
        public LinkedList<Turn> Waiting { get; } = new();

        public int Running { get; set; }

        public TimeSpan NextStart { get; set; }
    }

    private sealed class Turn(HostGate gate, string hostName, TimeSpan spacing) : IDisposable
    {
        private int _isOver;

        public string HostName => hostName;

        public TimeSpan Spacing => spacing;

        public TaskCompletionSource Admitted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsAdmitted { get; set; }

        public TimeSpan Start { get; set; }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                gate.Leave(this);
            }
        }
    }
}
