using System.Xml;
using System.Xml.Linq;

namespace Aggregator.Feeds.Repair;

/// <summary>The fast path: a document that is well-formed, in one pass of the framework's reader. No document type is processed.</summary>
internal static class StrictReader
{
    private const int PieceLength = 4096;

    // Ignore, not Prohibit: the RSS 0.91 document type stands in front of many sound feeds. Nothing of it is read, so an entity of its own fails here.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>False when the document is not well-formed; the tree is then worthless.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, BoundedTree tree, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = XmlReader.Create(new Utf8Source(utf8, cancellationToken), Settings);
            var piece = new char[PieceLength];
            while (reader.Read() && tree.Problem is null)
            {
                Take(reader, tree, piece);
            }

            return true;
        }
        catch (XmlException)
        {
            return tree.Problem is not null;
        }
    }

    private static void Take(XmlReader reader, BoundedTree tree, char[] piece)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                tree.Open(reader.NamespaceURI, reader.LocalName, reader.Prefix);
                TakeAttributes(reader, tree);
                if (isEmpty)
                {
                    tree.Close();
                }

                break;
            case XmlNodeType.EndElement:
                tree.Close();
                break;
            case XmlNodeType.CDATA:
                tree.Text(reader.Value);   // the reader has made a string of it already
                break;
            case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                TakeText(reader, tree, piece);
                break;
        }
    }

    // In pieces, so that no string is made of layout, nor of what lies beyond the limit of one text.
    private static void TakeText(XmlReader reader, BoundedTree tree, char[] piece)
    {
        while (tree.TakesText && reader.ReadValueChunk(piece, 0, piece.Length) is > 0 and var length)
        {
            tree.Text(piece.AsSpan(0, length));
        }
    }

    private static void TakeAttributes(XmlReader reader, BoundedTree tree)
    {
        if (reader.AttributeCount > FeedLimits.Attributes)
        {
            tree.Refuse(FeedProblem.TooComplex);
            return;
        }

        while (reader.MoveToNextAttribute())
        {
            // Declarations are done with: names carry their namespace, and xhtml is written out without prefixes.
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
            {
                tree.Attribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }
    }
}
