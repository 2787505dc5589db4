using System.Xml;

namespace Aggregator.Feeds.Repair;

/// <summary>Reads one start tag with whatever is wrong in it.</summary>
internal sealed class TagReader(string text, Entities entities, RepairLog log)
{
    private int _at;

    /// <summary>The tag whose less-than sign stands at <paramref name="start"/>; null when what stands there is none.</summary>
    public Tag? Read(int start)
    {
        _at = start + 1;
        var name = Name();
        if (name.Length == 0 || _at < text.Length && !IsNameEnd(text[_at]))
        {
            return null;
        }

        var attributes = new List<KeyValuePair<string, string>>();
        while (true)
        {
            SkipSpace();
            if (_at >= text.Length || text[_at] == '<')   // the bracket was forgotten
            {
                log.Note(Mending.BrokenTag);
                return new Tag(name, attributes, IsEmpty: false, _at);
            }

            if (text[_at] == '>')
            {
                return new Tag(name, attributes, IsEmpty: text[_at - 1] == '/', _at + 1);
            }

            Attribute(attributes);
        }
    }

    /// <summary>A name at a place in the text; empty when there is none.</summary>
    public string NameAt(int start)
    {
        _at = start;
        return Name();
    }

    private string Name()
    {
        var start = _at;
        while (_at < text.Length && (_at == start ? IsNameStart(text[_at]) : IsNameStart(text[_at]) || XmlConvert.IsNCNameChar(text[_at])))
        {
            _at++;
        }

        return text[start.._at];
    }

    private static bool IsNameStart(char c) => c == ':' || XmlConvert.IsStartNCNameChar(c);

    private static bool IsNameEnd(char c) => char.IsWhiteSpace(c) || c is '>' or '/' or '<' or '"' or '\'';

    private void Attribute(List<KeyValuePair<string, string>> attributes)
    {
        var name = Name();
        if (name.Length == 0)
        {
            _at++;   // a slash before the bracket, or a stray sign
            return;
        }

        SkipSpace();
        if (_at >= text.Length || text[_at] != '=')
        {
            log.Note(Mending.Attribute);
            Add(attributes, name, name);
            return;
        }

        _at++;
        SkipSpace();
        Add(attributes, name, entities.Decode(Value(), log));
    }

    private void Add(List<KeyValuePair<string, string>> attributes, string name, string value)
    {
        // One more than allowed is kept, so that the tree sees that the limit is broken.
        if (attributes.Count <= FeedLimits.Attributes)
        {
            attributes.Add(new(name, value));
        }
    }

    private string Value()
    {
        if (_at >= text.Length)
        {
            return "";
        }

        var quote = text[_at];
        if (quote is '"' or '\'')
        {
            var end = text.IndexOf(quote, _at + 1);

            // A closing quote behind the next tag belongs to that one; the quote of this value was forgotten.
            if (end >= 0 && (!text.AsSpan(_at..end).Contains('<') || !text.AsSpan(_at..end).Contains('>')))
            {
                var quoted = text[(_at + 1)..end];
                _at = end + 1;
                return quoted;
            }

            _at++;
        }

        log.Note(Mending.Attribute);
        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('>' or '<' or '"' or '\''))
        {
            _at++;
        }

        // "<br clear=all/>": the slash ends the tag, but "<a href=http://x/>" ends in an address.
        return text[start.._at];
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
