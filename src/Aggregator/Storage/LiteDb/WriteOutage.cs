using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Aggregator.Storage.LiteDb;

/// <summary>The time after a commit that failed: the database is opened anew with what the disk has, so that reading goes on, and writing is tried again after a pause.</summary>
/// <remarks>The writer's thread alone changes it. Callers were told of their failure and come again: every call is idempotent.</remarks>
internal sealed class WriteOutage(Database database, ReadGate reads, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    // A disk that is full to the brim takes a small commit and refuses the next: after such a moment the pauses begin where they ended.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private TimeSpan _pause = FirstPause;
    private DateTimeOffset _lastFailure;
    private volatile Outage? _outage;

    /// <summary>The database was opened anew, and nobody has read it yet.</summary>
    public event Action? Reopened;

    /// <summary>Whether the database is open: with what the disk has, even when it cannot be written.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Whether commits succeed.</summary>
    public bool IsOver => _outage is null;

    /// <summary>What stands in the way, in words; null when nothing does.</summary>
    public string? Trouble => _outage?.Words;

    /// <summary>Whether a call should be tried: all is well, or the pause is over.</summary>
    public bool IsTimeToTry => _outage is not { } outage || time.GetUtcNow() >= outage.Until;

    /// <summary>What a caller is told whose call is not tried, or has failed.</summary>
    public StoreUnavailableException Refusal(Exception? cause = null) =>
        _outage is { } outage ? new(outage.Problem, outage.Words, cause) : new(StoreProblem.WriteFailed, "The store could not write.", cause);

    /// <summary>Makes sure that there is a database to write to.</summary>
    public bool TryBegin()
    {
        if (!IsTimeToTry)
        {
            return false;
        }

        if (!IsOpen)
        {
            Reopen();
        }

        return IsOpen;
    }

    /// <summary>A write failed. Tells it once, and opens the database anew.</summary>
    public void Begin(Exception cause)
    {
        var now = time.GetUtcNow();
        if (_outage is null && now - _lastFailure > Memory)
        {
            _pause = FirstPause;
        }

        _lastFailure = now;
        var isFull = DiskFull.Is(cause);
        var folder = Path.GetDirectoryName(database.Path) ?? "memory";
        var words = isFull ? $"The disk of {folder} is full: make room; nothing is stored until then, and nothing is lost."
            : $"The store in {folder} could not be written ({cause.Message.TrimEnd('.')}): check the disk; it is tried again by itself, and nothing is lost.";
        if (_outage is null)
        {
            Tell(isFull, folder, cause);
        }

        _outage = new Outage(isFull ? StoreProblem.DiskFull : StoreProblem.WriteFailed, words, now + _pause);
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        Reopen();
    }

    /// <summary>A commit succeeded.</summary>
    public void End()
    {
        if (_outage is not null)
        {
            _outage = null;
            log.WritingAgain();
        }
    }

    /// <summary>Opens the database anew with what the disk has; when it cannot, the next call to write tries again.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever stands in the way of opening may pass; the next try comes after the pause.")]
    public void Reopen()
    {
        try
        {
            IsOpen = false;
            reads.Exclusively(() =>
            {
                database.Reopen();
                Reopened?.Invoke();
            });
            IsOpen = true;
        }
        catch (Exception failure)
        {
            log.NotReopened(failure);
        }
    }

    private void Tell(bool isFull, string folder, Exception cause)
    {
        if (isFull)
        {
            log.DiskWasFull(folder);
        }
        else
        {
            log.CommitFailed(cause);
        }
    }

    private sealed record Outage(StoreProblem Problem, string Words, DateTimeOffset Until);
}
