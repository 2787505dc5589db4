using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>One walk over a parsed tree, writing what may stay. Depth is bounded by the parser's limit of 512 levels, so it may recurse.</summary>
internal sealed class CleanWalk(Uri? baseUrl)
{
    private const int LongestApology = 300;

    private readonly CleanWriter _writer = new();
    private Uri? _base = baseUrl;

    /// <summary>The clean fragment.</summary>
    public string Result => _writer.Result;

    /// <summary>Writes what is inside a node.</summary>
    public void Children(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IElement element:
                    Element(element);
                    break;
                case ICharacterData { NodeType: NodeType.Text } text:
                    _writer.Text(text.Data);
                    break;
            }
        }
    }

    private void Element(IElement element)
    {
        if (Formula.Is(element))
        {
            Mathematics(element);
            return;
        }

        if (element.NamespaceUri != NamespaceNames.HtmlUri || Formula.IsShownBefore(element) || KnownTrackers.IsButtonRow(element))
        {
            return;   // SVG, MathML outside of a formula, a formula's second showing, and services' buttons
        }

        // A browser ignores it in HTML; in a feed, whose texts are XML first, it says what addresses are relative to (RFC 4287 section 2).
        if (element.GetAttribute("xml:base") is { } own)
        {
            var outer = _base;
            _base = AbsoluteUrl.Resolve(own, outer) ?? outer;
            Written(element);
            _base = outer;
            return;
        }

        Written(element);
    }

    private void Written(IElement element)
    {
        var name = AllowList.WrittenAs(element.LocalName);
        switch (name)
        {
            case "img":
                Image(element);
                break;
            case "iframe" or "embed":
                Embedded(element);
                break;
            case HtmlFragment.Frame or "object":
                // A frame's or an object's own content is shown by what cannot show the rest; and when it was left open, it holds the rest of the article.
                Embedded(element);
                Children(element);
                break;
            case "audio" or "video":
                Player(element, name);
                break;
            case "br" or "hr" or "wbr" when _writer.Accepts(name):
                Void(element, name);
                break;
            case "div" when element.Attributes.Length == 1 && element.HasAttribute("xml:base"):
                Children(element);   // put there to say the base of a whole text
                break;
            case var _ when AllowList.DropsContentOf(name):
                break;
            case "a" when AbsoluteUrl.WrittenLink(element.GetAttribute("href"), _base) is null:
                Children(element);
                break;
            case var _ when AllowList.AllowsElement(name) && _writer.Accepts(name):
                Kept(element, name);
                break;
            default:
                Unwrapped(element, name);
                break;
        }
    }

    private void Kept(IElement element, string name)
    {
        _writer.StartTag(name);
        CleanAttributes.Write(_writer, element, name, _base);
        _writer.Open();
        Children(element);
        _writer.Close(keepEmpty: name is "td" or "th");
    }

    private void Unwrapped(IElement element, string name)
    {
        var isBlock = Nesting.IsBlock(name);
        if (isBlock)
        {
            _writer.Part();
        }

        Children(element);
        if (isBlock)
        {
            _writer.Part();
        }
    }

    // In words: many readers show no MathML, and some filters take it for active content (decision 17).
    private void Mathematics(IElement math)
    {
        var isDisplayed = Formula.IsDisplayed(math);
        if (isDisplayed)
        {
            _writer.Part();
        }

        _writer.Text(Formula.InWords(math));
        if (isDisplayed)
        {
            _writer.Part();
        }
    }

    private void Image(IElement image)
    {
        if (Pictures.IsTracker(image) || Pictures.IsPlaceholder(image) || Pictures.IsFromTracker(image, _base) || !_writer.Accepts("img"))
        {
            return;
        }

        var words = image.GetAttribute("alt")?.Trim() ?? "";
        if (Pictures.HasAddress(image, _base) || (words.Length == 0 && !Pictures.NamesAddress(image)))
        {
            Void(image, "img");
            return;
        }

        // A frame that lost its picture tells nobody anything; what its author wrote for those who cannot see it does.
        _writer.Part();
        _writer.Text(words);
        _writer.Part();
    }

    private void Void(IElement element, string name)
    {
        _writer.StartTag(name);
        CleanAttributes.Write(_writer, element, name, _base);
        _writer.Void();
    }

    private void Embedded(IElement element)
    {
        if (Embeds.LinkFor(element, _base) is not { } link || !_writer.Accepts("a"))
        {
            return;
        }

        _writer.Line();   // a frame is a block to the eye, and its link must not run on in the words or links beside it
        _writer.StartTag("a");
        _writer.Attribute("href", link.Address);
        _writer.Open();
        _writer.Text(link.Title);
        _writer.Close(keepEmpty: false);
        _writer.Line();
    }

    private void Player(IElement player, string name)
    {
        if (!_writer.Accepts(name))
        {
            return;
        }

        var sources = player.Children.Where(child => child.LocalName is "source" or "track" && HasAddress(child)).ToList();
        _writer.StartTag(name);
        CleanAttributes.Write(_writer, player, name, _base);
        if (!player.HasAttribute("controls") && (HasAddress(player) || sources.Count > 0))
        {
            _writer.Attribute("controls", "");   // without them nobody can start it, as its scripts are gone
        }

        _writer.Open();
        foreach (var source in sources)
        {
            Void(source, source.LocalName);
        }

        _writer.Close(keepEmpty: true);
        AfterPlayer(player);
    }

    // What else stands in a player is an apology to old browsers, unless the player was left open and holds the rest of the article.
    private void AfterPlayer(IElement player)
    {
        if (Size(player, LongestApology) > LongestApology)
        {
            Children(player);
        }
    }

    // Characters and nodes, counted no further than the limit, so that players nested for spite cost little.
    private static int Size(INode node, int limit)
    {
        var size = 1 + ((node as ICharacterData)?.Length ?? 0);
        foreach (var child in node.ChildNodes)
        {
            if (size > limit)
            {
                break;
            }

            size += Size(child, limit - size);
        }

        return size;
    }

    private bool HasAddress(IElement element) => AbsoluteUrl.Written(element.GetAttribute("src"), _base) is not null;
}
