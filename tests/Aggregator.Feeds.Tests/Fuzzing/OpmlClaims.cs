namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>What must hold for every document that is read as a subscription list.</summary>
internal static class OpmlClaims
{
    public static BrokenClaim? FirstBroken(byte[] body)
    {
        using var input = new MemoryStream(body);
        if (OpmlReader.Read(input) is not OpmlReadResult.Read { Document: var document })
        {
            return null;
        }

        using var written = new MemoryStream();
        OpmlWriter.Write(document, written);
        written.Position = 0;
        return ModelClaims.FirstBroken(document, "Opml")
            ?? ModelClaims.FirstBroken(document.Subscriptions(), "Opml.Subscription")
            ?? (OpmlReader.Read(written) is OpmlReadResult.Read ? null : new BrokenClaim("a list that was read can be written and read", $"{document.Outlines.Count} outlines"));
    }
}
