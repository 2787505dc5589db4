using System.Text;

namespace Aggregator.Html;

/// <summary>Writes the clean fragment: keeps what is open, escapes, and takes back elements that turned out to hold nothing.</summary>
internal sealed class CleanWriter
{
    // Nothing a person wrote nests deeper, and readers of the result need not be made to suffer; what is deeper loses its tags, not its text.
    private const int MaxDepth = 100;

    private readonly StringBuilder _written = new();
    private readonly List<string> _open = [];
    private readonly Stack<Beginning> _starts = new();
    private string _tag = "";
    private int _tagStart;
    private bool _wasLineDue;
    private bool _isInWord;   // the last text ended without white space, and no block's tag came since
    private bool _isPartDue;  // the next text must not run on in that word
    private bool _isLineDue;  // what comes next must stand on a line of its own

    /// <summary>What was written, without white space at its ends.</summary>
    public string Result => _written.ToString().Trim();

    /// <summary>The element that is being filled; null at the top.</summary>
    public string? Current => _open.Count == 0 ? null : _open[^1];

    /// <summary>Whether an element may be opened here.</summary>
    public bool Accepts(string element) => _open.Count < MaxDepth && Nesting.Allows(_open, element);

    /// <summary>Begins a tag; attributes may follow, then <see cref="Open"/> or <see cref="Void"/> ends it.</summary>
    public void StartTag(string element)
    {
        _tag = element;
        _tagStart = _written.Length;
        _wasLineDue = _isLineDue;
        if (_isLineDue && !Nesting.IsBlock(element) && element != "br")
        {
            _written.Append(LineEnds.Break);
            _isInWord = false;
        }

        _isLineDue = false;
        _written.Append('<').Append(element);
    }

    /// <summary>Writes an attribute of the tag that was begun.</summary>
    public void Attribute(string name, string value)
    {
        _written.Append(' ').Append(name).Append("=\"");
        MarkupText.Append(_written, value, inAttribute: true);
        _written.Append('"');
    }

    /// <summary>Ends the tag; what is written from here on is inside the element, until <see cref="Close"/>.</summary>
    public void Open()
    {
        _written.Append('>');
        _open.Add(_tag);
        _starts.Push(new Beginning(_tagStart, _written.Length, _isInWord, _wasLineDue));
        _isInWord &= !Nesting.IsBlock(_tag);
    }

    /// <summary>Ends the tag of an element that has no content.</summary>
    public void Void()
    {
        _written.Append("/>");
        _isInWord = false;
    }

    /// <summary>Closes the innermost element, or takes it back when nothing came into it.</summary>
    /// <param name="keepEmpty">For elements that mean something without content: table cells, players.</param>
    public void Close(bool keepEmpty)
    {
        var element = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var (start, contentStart, wasInWord, wasLineDue) = _starts.Pop();
        var isBlock = Nesting.IsBlock(element);
        var hadBreaks = isBlock && LineEnds.Trim(_written, contentStart, element);
        if (keepEmpty || !IsBlank(contentStart))
        {
            _written.Append("</").Append(element).Append('>');
            _isInWord &= !isBlock;
            _isLineDue &= !isBlock;
            return;
        }

        var space = _written.ToString(contentStart, _written.Length - contentStart);
        _written.Length = start;
        _isInWord = wasInWord;
        _isLineDue = wasLineDue;
        if (!isBlock)
        {
            Text(space);
        }
        else if (hadBreaks)
        {
            Line();
        }
        else
        {
            Part();
        }
    }

    /// <summary>Writes text; inside a table's rows only cells hold text, and white space there is layout of the source.</summary>
    public void Text(string text)
    {
        if (text.Length == 0 || Nesting.TakesNoText(Current))
        {
            return;
        }

        if (_isPartDue && _isInWord && !_isLineDue)
        {
            _written.Append('\n');
        }

        var start = _written.Length;
        MarkupText.Append(_written, text, inAttribute: false);
        if (_written.Length == start)
        {
            return;   // nothing but characters that XML cannot hold
        }

        if (Current == "pre" && start == _starts.Peek().ContentStart && _written[start] == '\n')
        {
            _written.Insert(start, '\n');   // a parser swallows the first line end of a pre
        }

        if (_isLineDue && !IsBlank(start))
        {
            _written.Insert(start, LineEnds.Break);
            _isLineDue = false;
        }

        _isPartDue = false;
        _isInWord = !char.IsWhiteSpace(_written[^1]);
    }

    /// <summary>Keeps the text before and the text to come apart, where a block between them lost its tags.</summary>
    public void Part()
    {
        _isPartDue = _isInWord;
    }

    /// <summary>Keeps what stands before and what is to come on lines of their own.</summary>
    public void Line()
    {
        _isLineDue |= !LineEnds.IsAtStart(_written);
    }

    private bool IsBlank(int from)
    {
        for (var i = from; i < _written.Length; i++)
        {
            if (!char.IsWhiteSpace(_written[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where an open element's tag and its content begin in what is written, and what was due before it.</summary>
    private readonly record struct Beginning(int Start, int ContentStart, bool WasInWord, bool WasLineDue);
}
