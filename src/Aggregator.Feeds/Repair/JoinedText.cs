using System.Buffers;

namespace Aggregator.Feeds.Repair;

/// <summary>The pieces of one text (an entity, a CDATA section, the words between) until it is whole: the tree would copy all of it for each piece.</summary>
internal sealed class JoinedText
{
    private readonly ArrayBufferWriter<char> _joined = new();
    private string? _alone;   // a piece that may stay the only one, and then is the text

    /// <summary>True when there is more than <see cref="FeedLimits.TextLength"/>: what came now would be cut off.</summary>
    public bool IsFull => Length > FeedLimits.TextLength;

    /// <summary>True for white space, and for nothing.</summary>
    public bool IsBlank => (_alone ?? _joined.WrittenSpan).IsWhiteSpace();

    private int Length => _alone?.Length ?? _joined.WrittenCount;

    /// <summary>Adds a piece that is a string already; alone, it is not copied.</summary>
    public void Add(string piece)
    {
        if (Length == 0)
        {
            _alone = piece;
            return;
        }

        Add(piece.AsSpan());
    }

    /// <summary>Adds a piece; what <see cref="IsFull"/> has no room for is left out.</summary>
    public void Add(ReadOnlySpan<char> piece)
    {
        if (_alone is { } alone)
        {
            _alone = null;
            Append(alone);
        }

        Append(piece);
    }

    /// <summary>Hands the text over and starts the next; null when there was none.</summary>
    public string? Take()
    {
        var text = Length == 0 ? null : _alone ?? _joined.WrittenSpan.ToString();
        Clear();
        return text;
    }

    /// <summary>Starts the next text.</summary>
    public void Clear()
    {
        _alone = null;
        _joined.ResetWrittenCount();
    }

    private void Append(ReadOnlySpan<char> piece) => _joined.Write(piece[..Math.Min(piece.Length, FeedLimits.TextLength + 1 - _joined.WrittenCount)]);
}
