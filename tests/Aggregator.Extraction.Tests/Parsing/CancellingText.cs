using System.Buffers;
using Aggregator.Extraction.Parsing;

namespace Aggregator.Extraction.Tests.Parsing;

/// <summary>Counts how often a text is looked at, and cancels at a certain look, so that no clock is needed to test cancellation.</summary>
internal sealed class CancellingText(string text, int looksUntilCancelled, CancellationTokenSource stop) : MemoryManager<char>
{
    private readonly WatchedText _watched = new(text, stop.Token);

    /// <summary>Looks that were answered.</summary>
    public int Looks { get; private set; }

    public override Span<char> GetSpan()
    {
        var span = _watched.GetSpan();
        if (++Looks == looksUntilCancelled)
        {
            stop.Cancel();
        }

        return span;
    }

    public override MemoryHandle Pin(int elementIndex = 0) => _watched.Pin(elementIndex);

    public override void Unpin() => _watched.Unpin();

    protected override void Dispose(bool disposing) => ((IDisposable)_watched).Dispose();
}
