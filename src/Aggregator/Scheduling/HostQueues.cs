namespace Aggregator.Scheduling;

/// <summary>
/// The turns of sources at their hosts: as many ask one host at a time as it may have connections, and the others wait here, where they cost nothing. Who answered last time goes first;
/// who kept us waiting goes when nobody else wants to, or after it has waited for a while, and then alone: so one silent feed does not hold up its neighbours, and is not forgotten.
/// </summary>
internal sealed class HostQueues(int connectionsPerHost, TimeProvider clock)
{
    // Five times what a silent source holds its turn for by default.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2.5);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Host> _hosts = new(StringComparer.Ordinal);
    private int _parked;

    /// <summary>Sources that wait for their turn, at all hosts.</summary>
    public int Parked => Volatile.Read(ref _parked);

    /// <summary>Sources that wait for their turn at one host.</summary>
    public int ParkedAt(string host)
    {
        lock (_lock)
        {
            return _hosts.TryGetValue(host, out var known) ? known.Parked : 0;
        }
    }

    /// <summary>Waits for a turn; it ends when it is disposed.</summary>
    public async Task<HostTurn> EnterAsync(string host, SourceLane lane, CancellationToken cancellationToken)
    {
        var turn = new HostTurn(this, host, lane, clock.GetTimestamp());
        if (TryEnter(turn))
        {
            return turn;
        }

        try
        {
            await turn.Granted.WaitAsync(cancellationToken);
            return turn;
        }
        catch (OperationCanceledException)
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Whether somebody waits whom this turn holds up.</summary>
    public bool HoldsUpOthers(HostTurn turn)
    {
        lock (_lock)
        {
            return _hosts.TryGetValue(turn.HostName, out var host) && host.Quick.Count > 0;
        }
    }

    public void Leave(HostTurn turn)
    {
        lock (_lock)
        {
            if (!_hosts.TryGetValue(turn.HostName, out var host))
            {
                return;
            }

            if (turn.IsAsking)
            {
                host.Asking--;
                host.AskingSlowly -= turn.Lane == SourceLane.Slow ? 1 : 0;
            }
            else if (host.Waiting(turn.Lane).Remove(turn))
            {
                _parked--;
            }

            Admit(host);
            if (host is { Asking: 0, Parked: 0 })
            {
                _hosts.Remove(turn.HostName);
            }
        }
    }

    private bool TryEnter(HostTurn turn)
    {
        lock (_lock)
        {
            if (!_hosts.TryGetValue(turn.HostName, out var host))
            {
                host = _hosts[turn.HostName] = new Host();
            }

            host.Waiting(turn.Lane).AddLast(turn);
            _parked++;
            Admit(host);
            return turn.IsAsking;
        }
    }

    private void Admit(Host host)
    {
        while (host.Asking < connectionsPerHost && Next(host) is { } turn)
        {
            host.Waiting(turn.Lane).RemoveFirst();
            _parked--;
            host.Asking++;
            host.AskingSlowly += turn.Lane == SourceLane.Slow ? 1 : 0;
            turn.Grant();
        }
    }

    private HostTurn? Next(Host host)
    {
        var (quick, slow) = (host.Quick.First?.Value, host.Slow.First?.Value);
        if (quick is null || slow is null)
        {
            return quick ?? slow;
        }

        return host.AskingSlowly == 0 && clock.GetElapsedTime(slow.Since) >= LongestWait ? slow : quick;
    }

    private sealed class Host
    {
        public LinkedList<HostTurn> Quick { get; } = new();

        public LinkedList<HostTurn> Slow { get; } = new();

        public int Asking { get; set; }

        public int AskingSlowly { get; set; }

        public int Parked => Quick.Count + Slow.Count;

        public LinkedList<HostTurn> Waiting(SourceLane lane) => lane == SourceLane.Slow ? Slow : Quick;
    }
}
