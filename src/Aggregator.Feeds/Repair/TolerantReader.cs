namespace Aggregator.Feeds.Repair;

/// <summary>Reads what is not well-formed as its author meant it; each kind of mending is noted in the <see cref="RepairLog"/>.</summary>
/// <remarks>It writes into the tree instead of into text, so that nothing is escaped and parsed a second time.</remarks>
internal sealed class TolerantReader
{
    private const int StepsBetweenChecks = 4096;
    private const int PieceLength = 64 * 1024;

    private readonly string _text;
    private readonly BoundedTree _tree;
    private readonly RepairLog _log;
    private readonly Entities _entities = new();
    private readonly OpenElements _elements;
    private readonly TagReader _tags;
    private readonly SignFinder _signs;
    private readonly CancellationToken _cancellationToken;
    private bool _sawDocumentType;
    private int _at;

    private TolerantReader(string text, BoundedTree tree, RepairLog log, CancellationToken cancellationToken)
    {
        _text = text;
        _tree = tree;
        _log = log;
        _elements = new OpenElements(tree, log);
        _tags = new TagReader(text, _entities, log);
        _signs = new SignFinder(text);
        _cancellationToken = cancellationToken;
    }

    /// <summary>Builds as much of the tree as the text holds; leaves it without a root when no feed starts anywhere in the text.</summary>
    public static void Read(string text, BoundedTree tree, RepairLog log, CancellationToken cancellationToken)
    {
        if (Prolog.RootOf(text, cancellationToken) is { } root)
        {
            new TolerantReader(text, tree, log, cancellationToken).Run(root);
        }
        else if (Prolog.FirstItemOf(text) is { } item)
        {
            log.Note(Mending.MissingRoot);
            new TolerantReader(string.Concat("<channel>", text.AsSpan(item)), tree, log, cancellationToken).Run(0);
        }
    }

    private void Run(int root)
    {
        Prolog.Read(_text[..root], _entities, _log);
        _at = root;
        var steps = 0;
        while (_at < _text.Length && _tree.Problem is null && !_tree.IsComplete)
        {
            Step();
            if (_entities.MetRefused)
            {
                _tree.Refuse(FeedProblem.ForbiddenDtd);
            }

            if (++steps % StepsBetweenChecks == 0)
            {
                _cancellationToken.ThrowIfCancellationRequested();
            }
        }

        if (_tree.IsComplete && Prolog.IsMeaningful(_text.AsSpan(_at)))
        {
            _log.Note(Mending.JunkAfterRoot);
        }

        _elements.EndAll();
    }

    private void Step()
    {
        if (_text[_at] != '<')
        {
            var next = _text.IndexOf('<', _at);
            TakeText(next < 0 ? _text.Length : next);
            return;
        }

        var rest = _text.AsSpan(_at);
        if (rest.StartsWith("<!-->") || rest.StartsWith("<!--->"))   // empty, as HTML has it
        {
            _at = _text.IndexOf('>', _at) + 1;
        }
        else if (rest.StartsWith("<!--"))
        {
            Skip("-->", 4);
        }
        else if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
        {
            TakeCdata();
        }
        else if (!_sawDocumentType && rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            _sawDocumentType = true;
            _at = DocumentType.Skip(_text, _at, _entities, _log);
        }
        else if (rest.StartsWith("<?") && _signs.Find("?>", _at) >= 0)
        {
            Skip("?>", 2);
        }
        else if (rest.StartsWith("</"))
        {
            TakeEndTag();
        }
        else
        {
            TakeStartTag();
        }
    }

    private void TakeText(int end)
    {
        // In pieces: of a text of megabytes only the start is kept.
        for (var start = _at; start < end && _tree.TakesText && !_entities.MetRefused;)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var next = PieceEnd(start, end);
            _tree.Text(_entities.Decode(_text[start..next], _log));
            start = next;
        }

        _at = end;
    }

    // Not within a reference, which is short, when another end can be had.
    private int PieceEnd(int start, int end)
    {
        if (end - start <= PieceLength)
        {
            return end;
        }

        var reference = _text.LastIndexOf('&', start + PieceLength - 1, Entities.LongestReference);
        return reference > start ? reference : start + PieceLength;
    }

    private void TakeCdata()
    {
        var start = _at + 9;
        var end = _signs.Find("]]>", start);
        if (end < 0)
        {
            // The end was lost: the section goes on to the end tag of its element.
            _log.Note(Mending.UnclosedSection);
            end = _text.IndexOf("</" + _elements.Innermost, start, StringComparison.Ordinal);
            end = end < 0 ? _text.Length : end;
            _tree.Text(_text.AsSpan(start..end));
            _at = end;
            return;
        }

        _tree.Text(_text.AsSpan(start..end));
        _at = end + 3;
    }

    private void Skip(string close, int open)
    {
        var end = _signs.Find(close, Math.Min(_at + open, _text.Length));
        if (end < 0)
        {
            _log.Note(Mending.UnclosedSection);
            _at = _signs.Find(">", _at) is >= 0 and var bracket ? bracket + 1 : _text.Length;
            return;
        }

        _at = end + close.Length;
    }

    private void TakeEndTag()
    {
        var start = _at + 2;
        while (start < _text.Length && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        var name = _tags.NameAt(start);
        if (name.Length == 0)
        {
            Literal(Mending.BrokenTag);
            return;
        }

        _elements.End(name);
        var behind = start + name.Length;
        var next = _text.IndexOf('<', behind) is >= 0 and var open ? open : _text.Length;
        var bracket = _text.IndexOf('>', behind, next - behind);
        _at = bracket >= 0 ? bracket + 1 : behind;
    }

    private void TakeStartTag()
    {
        if (_tags.Read(_at) is not { } tag)
        {
            Literal(Mending.BareLessThan);
            return;
        }

        _elements.Start(tag);
        _at = tag.End;
    }

    private void Literal(string mending)
    {
        _log.Note(mending);
        _tree.Text("<");
        _at++;
    }
}
