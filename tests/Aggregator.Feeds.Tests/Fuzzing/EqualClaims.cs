using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Aggregator.Feeds.Decoding;
using Aggregator.Feeds.Reading;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>What XML lets a writer choose says nothing: the same document in other words is the same feed, down to the hashes of its items.</summary>
internal static class EqualClaims
{
    /// <summary>Null also for what is not sound: of such a document nobody can say what it means in other words.</summary>
    /// <param name="seed">Chooses the words.</param>
    public static async Task<BrokenClaim?> FirstBrokenAsync(byte[] body, int seed)
    {
        if (Sound(body) is not { } root)
        {
            return null;
        }

        var rewritten = EqualXml.Rewritten(root, new Chance(seed));
        var (first, second) = (await AnswerAsync(body), await AnswerAsync(rewritten));
        return first == second ? null : new BrokenClaim("the same in other words is the same feed", $"{first}\n{second}\n{Encoding.UTF8.GetString(rewritten)}");
    }

    private static XElement? Sound(byte[] body)
    {
        if (FeedDecoder.Decode(body, null, CancellationToken.None) is not { Mending: null } decoded || TwiceEncoded.Decode(decoded, new RepairLog()) != decoded)
        {
            return null;   // text encoded twice is known by its bytes, which references hide
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(decoded.Text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            return root.DescendantsAndSelf().Any(element => element.Name.Namespace == XNamespace.Xmlns || element.Attributes().Any(IsFromMemory)) ? null : root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // The framework lets a prefix stand for the namespace of declarations, which none may. A prefix with an address from memory is understood by its letters.
    private static bool IsFromMemory(XAttribute attribute) => attribute.IsNamespaceDeclaration && !Vocabulary.Knows(attribute.Value);

    private static async Task<string> AnswerAsync(byte[] body) => await TestFeeds.ParseAsync(body) switch
    {
        FeedParseResult.Parsed parsed => JsonSerializer.Serialize(parsed.Feed.Items.Select(item => item.Hash)) + await TestFeeds.AnswerAsync(parsed),
        var none => none.ToString(),
    };
}
