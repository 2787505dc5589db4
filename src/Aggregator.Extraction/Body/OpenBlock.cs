using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>The block under way during the walk.</summary>
internal sealed class OpenBlock
{
    private const int ShortestPattern = 1000;
    private const int LeastLetters = 20;

    private char[] _text = new char[1024];
    private int _length;
    private readonly List<INode> _leaves = [];
    private bool _spaceBefore;
    private bool _brokenBefore;
    private int _linkCharacters;
    private int _strongCharacters;
    private int _hintedCharacters;
    private int _strongDepth;
    private RegionHints _hints;

    public int Length => _length;

    /// <summary>Long, and hardly a letter in it: a drawing of characters, or an attack. It would outweigh every paragraph of the page.</summary>
    public bool IsPattern => _length > ShortestPattern && Letters.CountUpTo(_text.AsSpan(0, _length), _length / LeastLetters) < _length / LeastLetters;

    /// <summary>Kept over blocks: a link may hold several.</summary>
    public int LinkDepth { get; set; }

    public void Append(IText node, bool keepSpace)
    {
        var before = _length;
        var data = node.Data;
        EnsureRoomFor(data.Length);
        foreach (var c in data)
        {
            Append(c, keepSpace);
        }

        var added = _length - before;
        if (added == 0)
        {
            return;
        }

        _leaves.Add(node);
        _linkCharacters += LinkDepth > 0 ? added : 0;
        _strongCharacters += _strongDepth > 0 ? added : 0;
    }

    /// <summary>A line break.</summary>
    /// <returns>True when it is the second in a row, which parts paragraphs.</returns>
    public bool Break()
    {
        var isSecond = _brokenBefore && _length > 0;
        _brokenBefore = true;
        _spaceBefore = true;
        return isSecond;
    }

    public void Enter(bool isLink, bool isStrong)
    {
        LinkDepth += isLink ? 1 : 0;
        _strongDepth += isStrong ? 1 : 0;
    }

    public void Leave(bool isLink, bool isStrong, int before, RegionHints hints)
    {
        LinkDepth = Math.Max(0, LinkDepth - (isLink ? 1 : 0));
        _strongDepth -= isStrong ? 1 : 0;
        if (hints != RegionHints.None && _length > before)
        {
            _hints |= hints;
            _hintedCharacters += _length - before;
        }
    }

    public Block Close(int index, Region region, BlockKind kind, IElement? row)
    {
        var text = _text.AsSpan(0, _length).TrimEnd().ToString();
        var name = region.Element.LocalName;
        var block = new Block
        {
            Index = index,
            Text = text,
            Kind = kind,
            Region = region,
            Leaves = [.. _leaves],
            LinkCharacters = _linkCharacters,
            InlineHints = _hintedCharacters >= text.Length * 0.8 ? _hints : RegionHints.None,
            Row = row,
            HeadingLevel = kind == BlockKind.Heading && name.Length == 2 && char.IsAsciiDigit(name[1]) ? name[1] - '0' : 0,
            IsEmphasised = _strongCharacters >= text.Length * 0.9,
            Weight = Script.Weight(text),
            EndsAsSentence = Script.EndsAsSentence(text),
        };
        Clear();
        return block;
    }

    public void Clear()
    {
        _length = 0;
        _leaves.Clear();
        _spaceBefore = _brokenBefore = false;
        _linkCharacters = _strongCharacters = _hintedCharacters = 0;
        _hints = RegionHints.None;
    }

    // Each letter brings one space with it at most.
    private void EnsureRoomFor(int letters)
    {
        var needed = _length + (letters * 2);
        if (needed > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(needed, _text.Length * 2));
        }
    }

    private void Append(char c, bool keepSpace)
    {
        if (keepSpace && c is '\n' or ' ' or '\t')
        {
            _text[_length++] = c;
        }
        else if (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff')
        {
            _spaceBefore = true;
        }
        else if (c != '\u00ad')
        {
            if (_spaceBefore && _length > 0)
            {
                _text[_length++] = ' ';
            }

            _spaceBefore = _brokenBefore = false;
            _text[_length++] = c;
        }
    }
}
