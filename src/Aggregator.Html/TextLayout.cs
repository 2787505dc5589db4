using System.Text;

namespace Aggregator.Html;

/// <summary>Sets running text into lines: white space is collapsed, breaks are remembered and written only when text follows.</summary>
internal sealed class TextLayout
{
    private readonly StringBuilder _written = new();
    private int _lineEndsDue;
    private int _breaksDue;   // of br, which add up; those of blocks do not
    private bool _spaceDue;
    private bool _tabDue;
    private bool _rowHasCell;

    /// <summary>What was set so far.</summary>
    public string Result => _written.ToString().TrimEnd();

    /// <summary>Ends a block or begins one.</summary>
    /// <param name="blankLines">0 for a line of its own, 1 for a paragraph.</param>
    public void Block(int blankLines)
    {
        _lineEndsDue = Math.Max(_lineEndsDue, blankLines + 1);
        _spaceDue = false;
        _tabDue = false;
        _rowHasCell = false;
    }

    /// <summary>Begins a cell; all but the first of a row are parted from the last by a tab.</summary>
    public void Cell()
    {
        _tabDue = _rowHasCell;
        _rowHasCell = true;
        _spaceDue = false;
    }

    /// <summary>A line end that the author set; a second one gives a blank line.</summary>
    public void LineEnd()
    {
        _breaksDue = Math.Min(_breaksDue + 1, 2);
        _spaceDue = false;
    }

    /// <summary>Sets text.</summary>
    public void Text(ReadOnlySpan<char> text, bool isPreformatted)
    {
        foreach (var character in text)
        {
            if (isPreformatted && character == '\n')
            {
                _breaksDue++;
                _spaceDue = false;
            }
            else if (isPreformatted && character is (' ' or '\t') && _written.Length > 0)
            {
                Preformatted(character);
            }
            else if (char.IsWhiteSpace(character))
            {
                _spaceDue = true;
            }
            else if (!char.IsControl(character))
            {
                Letter(character);
            }
        }
    }

    private void Letter(char character)
    {
        if (_written.Length > 0)
        {
            Gap();
        }

        _lineEndsDue = 0;
        _breaksDue = 0;
        _spaceDue = false;
        _tabDue = false;
        _written.Append(character);
    }

    private void Gap()
    {
        var lineEnds = Math.Max(_lineEndsDue, _breaksDue);
        if (lineEnds > 0)
        {
            TrimLine();
            _written.Append('\n', lineEnds);
        }
        else if (_tabDue)
        {
            _written.Append('\t');
        }
        else if (_spaceDue)
        {
            _written.Append(' ');
        }
    }

    // Indentation counts in a pre; what stands at the end of a line is trimmed when the line ends.
    private void Preformatted(char character)
    {
        if (_lineEndsDue > 0 || _breaksDue > 0)
        {
            Gap();
            _lineEndsDue = 0;
            _breaksDue = 0;
        }

        _written.Append(character);
    }

    private void TrimLine()
    {
        while (_written.Length > 0 && _written[^1] is (' ' or '\t'))
        {
            _written.Length--;
        }
    }
}
