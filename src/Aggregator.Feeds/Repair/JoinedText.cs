using System.Text;

namespace Aggregator.Feeds.Repair;

/// <summary>The pieces of one text (an entity, a CDATA section, the words between) until it is whole: the tree would copy all of it for each piece.</summary>
internal sealed class JoinedText
{
    private readonly StringBuilder _rest = new();
    private string? _first;

    /// <summary>Adds a piece; pieces beyond <see cref="FeedLimits.TextLength"/> are left out.</summary>
    public void Add(string piece)
    {
        if (_first is null)
        {
            _first = piece;
        }
        else if (_rest.Length <= FeedLimits.TextLength)
        {
            _rest.Append(piece);
        }
    }

    /// <summary>Hands the text over and starts the next; null when there were no pieces.</summary>
    public string? Take()
    {
        if (_first is not { } first)
        {
            return null;
        }

        var text = _rest.Length == 0 ? first : first + _rest;
        _first = null;
        _rest.Clear();
        return text;
    }
}
