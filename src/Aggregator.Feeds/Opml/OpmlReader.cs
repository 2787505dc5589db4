using System.Xml;
using System.Xml.Linq;

namespace Aggregator.Feeds;

/// <summary>Reads subscription lists (OPML 1.0 to 2.0), as feed readers export them.</summary>
public static class OpmlReader
{
    // A list of 10,000 feeds has about 2 million characters.
    private const long MaxCharacters = 64 * 1024 * 1024;
    private const int MaxDepth = 64;

    /// <summary>Reads every outline that has an <c>xmlUrl</c>, in document order.</summary>
    /// <returns>The feeds, or one sentence that says where the document cannot be read. Never throws for what somebody wrote.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<OpmlReadResult> ReadAsync(Stream document, CancellationToken cancellationToken)
    {
        var settings = new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MaxCharacters };
        try
        {
            using var reader = XmlReader.Create(document, settings);
            var root = (await XDocument.LoadAsync(reader, LoadOptions.None, cancellationToken)).Root;
            if (root is null || !Is(root, "opml"))
            {
                return new OpmlReadResult.Unreadable($"this is no OPML: its outermost element is {root?.Name.LocalName ?? "missing"}");
            }

            var outlines = new List<OpmlOutline>();
            foreach (var body in root.Elements().Where(element => Is(element, "body")))
            {
                Collect(body, "", 0, outlines);
            }

            return new OpmlReadResult.Read(outlines);
        }
        catch (XmlException broken)
        {
            return new OpmlReadResult.Unreadable($"line {broken.LineNumber}, position {broken.LinePosition}: {broken.Message}");
        }
    }

    private static void Collect(XElement parent, string folder, int depth, List<OpmlOutline> outlines)
    {
        foreach (var outline in parent.Elements().Where(element => Is(element, "outline")))
        {
            var name = Attribute(outline, "title") ?? Attribute(outline, "text");
            if (Attribute(outline, "xmlUrl") is { } url)
            {
                outlines.Add(new(url, name, folder.Length > 0 ? folder : Category(outline), Attribute(outline, "htmlUrl")));
            }
            else if (depth < MaxDepth)
            {
                var inner = (name ?? "").Replace('/', '-');
                Collect(outline, folder.Length == 0 ? inner : $"{folder}/{inner}", depth + 1, outlines);
            }
        }
    }

    // OPML 2.0: several are parted by commas, and a leading slash marks a path.
    private static string? Category(XElement outline) =>
        Attribute(outline, "category")?.Split(',')[0].Trim().Trim('/') is { Length: > 0 } category ? category : null;

    private static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    // Readers write xmlUrl, xmlurl and XMLURL.
    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim() is { Length: > 0 } value
            ? value
            : null;
}
