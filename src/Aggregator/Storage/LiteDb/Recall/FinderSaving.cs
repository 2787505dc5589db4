using System.Diagnostics.CodeAnalysis;
using Aggregator.Deduplication.Saving;
using Microsoft.Extensions.Logging;

namespace Aggregator.Storage.LiteDb.Recall;

/// <summary>Saves what the finder of duplicates knows, from time to time and when the store closes. The writer gives it out in a moment; it is written beside the writer.</summary>
internal sealed class FinderSaving : IAsyncDisposable
{
    // Read again when the process was killed: a second's work.
    private const int ChangesBetween = 20_000;

    // Fewer are read faster than a file is written, and small stores need none.
    private const int ChangesWorthAFile = 1_000;

    private readonly FinderFile _file;
    private readonly StoreState _state;
    private readonly StoreWriter _writer;
    private readonly DiskRoom _room;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;
    private long _saved;

    public FinderSaving(FinderFile file, StoreState state, StoreWriter writer, DiskRoom room, ILogger log)
    {
        (_file, _state, _writer, _room, _log) = (file, state, writer, room, log);
        _saved = state.Restored ?? 0;
        _running = RunAsync();
    }

    /// <summary>Saves now.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        Taken? taken = null;
        await _writer.RunAloneAsync(() => taken = Take(), cancellationToken);
        if (taken is not null)
        {
            await Task.Run(() => Write(taken), cancellationToken);
        }
    }

    /// <summary>Ends; the writer may go on.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    /// <summary>Saves for the last time, when the writer has ended, if that is worth it.</summary>
    public void SaveLast()
    {
        if (_state.Figures.Seq - _saved >= ChangesWorthAFile)
        {
            TryWrite(Take());
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The one catch-all of this loop: the file only saves time, and is written again later.")]
    private async Task RunAsync()
    {
        for (var next = _saved + ChangesBetween; !_stopping.IsCancellationRequested; next = _state.Changes.Seq + ChangesBetween)
        {
            try
            {
                await _state.Changes.WaitAsync(next - 1, _stopping.Token);
                await SaveAsync(_stopping.Token);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
            }
            catch (Exception failure)
            {
                _log.FinderNotSaved(failure);
            }
        }
    }

    private Taken Take() => new(_state.CaptureFinder(), _state.Birth, _state.Figures.Seq);

    private void TryWrite(Taken taken)
    {
        try
        {
            Write(taken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StoreUnavailableException)
        {
            _log.FinderNotSaved(failure);
        }
    }

    private void Write(Taken taken)
    {
        _room.ThrowIfShortOf(taken.State.Bytes, "What the finder of duplicates knows");
        _file.Write(taken.State, taken.Birth, taken.Seq);
        _saved = taken.Seq;
    }

    private sealed record Taken(FinderState State, StoreBirth Birth, long Seq);
}
