using System.Text;

namespace Aggregator.Diffing;

/// <summary>Segments as they come, joined: of a changed passage first all that is gone, then all that came.</summary>
internal sealed class SegmentRun
{
    private readonly List<(DiffOperation Operation, string Text)> _segments = [];
    private readonly StringBuilder _equal = new();
    private readonly StringBuilder _removed = new();
    private readonly StringBuilder _added = new();

    /// <summary>Whether what comes next begins a line.</summary>
    public bool EndsLine { get; private set; } = true;

    /// <summary>Adds text behind what is there.</summary>
    public void Add(DiffOperation operation, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        EndsLine = text.AsSpan(text.AsSpan().TrimEnd().Length).Contains('\n');
        if (operation == DiffOperation.Equal)
        {
            EndChange();
            _equal.Append(text);
        }
        else
        {
            EndEqual();
            (operation == DiffOperation.Removed ? _removed : _added).Append(text);
        }
    }

    /// <summary>Ends a changed passage, so that the next is told apart: a paragraph that is gone before one that was rewritten.</summary>
    public void EndChange()
    {
        End(DiffOperation.Removed, _removed);
        End(DiffOperation.Added, _added);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<DiffSegment> Joined()
    {
        EndEqual();
        EndChange();
        return [.. _segments.Select(segment => DiffSegment.Of(segment.Operation, segment.Text))];
    }

    private void EndEqual() => End(DiffOperation.Equal, _equal);

    private void End(DiffOperation operation, StringBuilder text)
    {
        if (text.Length > 0)
        {
            _segments.Add((operation, text.ToString()));
            text.Clear();
        }
    }
}
