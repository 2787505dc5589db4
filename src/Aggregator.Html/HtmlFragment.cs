using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Html;

/// <summary>Parses fragments of any quality, so that a token can stop it.</summary>
internal static partial class HtmlFragment
{
    /// <summary>What an <c>iframe</c> is called in the tree: as itself, its tag would make a parser take what follows for raw text.</summary>
    public const string Frame = "x-frame";

    // AngleSharp's fragment parser is synchronous, and hostile HTML keeps it busy for minutes; its document parser looks at the token. An explicit body keeps
    // leading white space, styles and comments out of the head, and a frameset from replacing the body.
    private const string Opening = "<!DOCTYPE html><body>";

    // Quadratic at worst, so many characters take a tenth of a second; and most fragments are shorter, for which waiting costs more than parsing.
    private const int FewCharacters = 16 * 1024;

    // MaximumDepth stays at the default of 512: everything that walks the tree relies on it.
    private static readonly HtmlParserOptions Options = new() { SkipComments = true, SkipScriptText = true, DisableElementPositionTracking = true };

    // Made once, and a context for each parse out of them: a parser that is given none makes all services anew, which took as long as a short fragment. Without the
    // observers that would follow a change of an attribute to what a browser does about it.
    private static readonly IConfiguration Services = new Configuration([.. new Configuration().Services.Where(service => service is not IAttributeObserver)]);

    /// <summary>The body that holds the fragment.</summary>
    public static async Task<INode> ParseAsync(string html, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var whole = Opening + Mended(html);
        var parser = new HtmlParser(Options, BrowsingContext.New(Services));
        var document = whole.Length <= FewCharacters ? parser.ParseDocument(whole) : await parser.ParseDocumentAsync(BoundedMarkup.Of(whole).Html, cancellationToken);
        return document.Body ?? (INode)document;
    }

    // Feeds are full of XHTML that was never parsed as such: HTML takes no notice of the slash in <iframe ... />, and the rest of the article would be inside
    // the frame, the player or the script. Nothing is made safe here, so it does not matter that a pattern cannot know where a tag really ends.
    private static string Mended(string html)
    {
        var closed = html.Contains("/>", StringComparison.Ordinal) ? SelfClosed().Replace(html, "<$1$2></$1>") : html;
        return closed.Contains("iframe", StringComparison.OrdinalIgnoreCase) ? FrameTag().Replace(closed, "<$1" + Frame) : closed;
    }

    [GeneratedRegex("<(applet|audio|iframe|noembed|noframes|object|script|style|textarea|title|video)\\b([^<>]*)/>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SelfClosed();

    [GeneratedRegex("<(/?)iframe\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FrameTag();
}
