namespace Aggregator.Feeds;

/// <summary>What became of a document: a subscription list, or the reason why it is none.</summary>
public abstract record OpmlReadResult
{
    private OpmlReadResult() { }   // closed: only the cases below

    /// <summary>The document is OPML.</summary>
    public sealed record Read(OpmlDocument Document) : OpmlReadResult;

    /// <summary>The document is no OPML that can be read.</summary>
    /// <param name="Reason">One sentence for the person who gave the file.</param>
    /// <param name="Line">Where the trouble was met, from 1; null when it is the document as a whole.</param>
    public sealed record NotOpml(string Reason, int? Line) : OpmlReadResult;
}
