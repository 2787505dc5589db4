using System.Text;

namespace Aggregator.Html;

/// <summary>Keeps a page within what a parser of HTML can do in time that grows with its length.</summary>
/// <remarks>
/// The parser looks through all open elements at nearly every tag, and writes all phrases that were never closed again into every paragraph, so that a page of
/// 300 KB can keep it busy for minutes. What nests deeper than any page a person reads loses its tags, not its text; what is longer loses its end. It reads tags
/// as the tokenizer does but knows no tree, so it keeps malice small and not out: the deadline of the caller's token does that.
/// </remarks>
public ref struct BoundedMarkup
{
    // Of 1,591 pages the longest have 3 million characters (pictures within addresses) and 23,000 tags.
    private const int MostCharacters = 8_000_000;
    private const int MostTags = 60_000;

    // Browsers nest no deeper than 512 elements either.
    private const int MostOpen = 500;
    private const int MostOpenPhrases = 12;

    private readonly string _html;
    private StringBuilder? _kept;
    private int _keptUpTo;
    private int _open;
    private int _openPhrases;
    private int _openForeign;

    private BoundedMarkup(string html) => _html = html;

    /// <summary>The page itself, nearly always; else a shorter one.</summary>
    public static BoundedHtml Of(string html) => new BoundedMarkup(html).Read();

    private BoundedHtml Read()
    {
        var end = Math.Min(_html.Length, MostCharacters);
        var tags = 0;
        for (var tag = NextTag(0, end); tag < end; tag = NextTag(tag, end))
        {
            if (++tags > MostTags)
            {
                end = tag;
                break;
            }

            tag = ReadTag(tag, end);
        }

        var isCut = end < _html.Length;
        if (_kept is null)
        {
            return isCut ? new BoundedHtml(_html[..end], MarkupLimit.Length) : new BoundedHtml(_html, null);
        }

        var html = _kept.Append(_html, _keptUpTo, Math.Max(0, end - _keptUpTo)).ToString();
        return new BoundedHtml(html, MarkupLimit.Depth);
    }

    private readonly int NextTag(int from, int end)
    {
        var next = from >= end ? -1 : _html.AsSpan(from, end - from).IndexOf('<');
        return next < 0 ? end : from + next;
    }

    // Gives the place after the tag.
    private int ReadTag(int start, int end)
    {
        var isEnd = start + 1 < end && _html[start + 1] == '/';
        var nameStart = start + (isEnd ? 2 : 1);
        if (nameStart >= end || !char.IsAsciiLetter(_html[nameStart]))
        {
            return AfterComment(start, end);
        }

        var name = TagName.At(_html.AsSpan(nameStart, end - nameStart));
        var after = AfterAttributes(nameStart + name.Length, end);
        var isWhole = !isEnd && (_openForeign > 0 || name.Kind == TagKind.Foreign) && _html.AsSpan(0, after) is [.., '/', '>'];
        if (!isWhole && !Count(name.Kind, isEnd))
        {
            Drop(start, after);
        }

        return name.Kind == TagKind.RawText && !isEnd ? AfterRawText(after, end, name.Length, nameStart) : after;
    }

    // False for a tag that opens or closes more than is allowed.
    private bool Count(TagKind kind, bool isEnd) => kind switch
    {
        TagKind.Nesting => Count(ref _open, MostOpen, isEnd),
        TagKind.Foreign => Count(ref _openForeign, MostOpen, isEnd) & Count(ref _open, MostOpen, isEnd),
        TagKind.Phrase => Count(ref _openPhrases, MostOpenPhrases, isEnd),
        _ => true,
    };

    private static bool Count(ref int open, int most, bool isEnd)
    {
        var isAllowed = isEnd ? open <= most : open < most;
        open = Math.Max(0, open + (isEnd ? -1 : 1));
        return isAllowed;
    }

    private void Drop(int start, int after)
    {
        _kept ??= new StringBuilder(_html.Length);
        _kept.Append(_html, _keptUpTo, start - _keptUpTo);
        _keptUpTo = after;
    }

    private readonly int AfterComment(int start, int end)
    {
        var rest = _html.AsSpan(start, end - start);
        if (!rest.StartsWith("<!--"))
        {
            return start + 1;
        }

        return rest.IndexOf("-->") is var length and >= 0 ? start + length + 3 : end;
    }

    // A bracket in quotes ends no tag; a quote counts after an equals sign only.
    private readonly int AfterAttributes(int from, int end)
    {
        while (from < end)
        {
            var next = _html.AsSpan(from, end - from).IndexOfAny('>', '"', '\'');
            if (next < 0)
            {
                return end;
            }

            var found = from + next;
            if (_html[found] == '>')
            {
                return found + 1;
            }

            from = found + 1;
            if (FollowsEqualsSign(found))
            {
                var closing = _html.AsSpan(from, end - from).IndexOf(_html[found]);
                from = closing < 0 ? end : from + closing + 1;
            }
        }

        return end;
    }

    private readonly bool FollowsEqualsSign(int quote) => _html[quote - 1] == '=' || _html.AsSpan(0, quote).TrimEnd() is [.., '='];

    private readonly int AfterRawText(int from, int end, int nameLength, int nameStart)
    {
        var name = _html.AsSpan(nameStart, nameLength);
        for (var tag = NextTag(from, end); tag < end; tag = NextTag(tag + 1, end))
        {
            var rest = _html.AsSpan(tag, end - tag);
            if (rest.StartsWith("</") && rest[2..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return tag;
            }
        }

        return end;
    }
}
