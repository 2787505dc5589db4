using System.Xml;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>What must hold for the fragments of a cleaned item.</summary>
internal static class CleanClaims
{
    public static async Task<BrokenClaim?> FirstBrokenAsync(FeedItem cleaned, CancellationToken cancellationToken)
    {
        var again = await FeedItemCleaner.CleanAsync(cleaned, cancellationToken);
        return Differs("Summary", cleaned.Summary, again.Summary)
            ?? Differs("ContentHtml", cleaned.ContentHtml, again.ContentHtml)
            ?? Differs("Rights", cleaned.Rights, again.Rights)
            ?? IllFormed(cleaned.Summary) ?? IllFormed(cleaned.ContentHtml) ?? IllFormed(cleaned.Rights);
    }

    private static BrokenClaim? Differs(string member, string? once, string? twice) =>
        once == twice ? null : new BrokenClaim("cleaned HTML is a fixed point", $"{member}: {once}\n  then {twice}");

    private static BrokenClaim? IllFormed(string? fragment)
    {
        if (fragment is null)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(fragment), new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment });
            while (reader.Read())
            {
            }

            return null;
        }
        catch (XmlException error)
        {
            return new BrokenClaim("cleaned HTML is well-formed XML", $"{error.Message} in {fragment}");
        }
    }
}
