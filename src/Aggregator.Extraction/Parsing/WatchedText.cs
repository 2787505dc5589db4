using System.Buffers;
using System.Runtime.InteropServices;

namespace Aggregator.Extraction.Parsing;

/// <summary>The text of a page while it is parsed: whoever looks at it after the token is cancelled gets the cancellation.</summary>
/// <remarks>
/// AngleSharp's synchronous parser is a tenth faster than the one that takes a token, which looks at it between two tokens only; and one text may be the whole page.
/// This one is looked at for every stretch that is read.
/// </remarks>
internal sealed class WatchedText(string text, CancellationToken cancellationToken) : MemoryManager<char>
{
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public override Span<char> GetSpan()
    {
        cancellationToken.ThrowIfCancellationRequested();
        return MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length);   // the parser takes read-only memory, so nobody writes
    }

    /// <exception cref="NotSupportedException">Always: a parser written in C# has no use for it.</exception>
    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
