namespace Aggregator.Fetching;

/// <summary>A connection broke that had brought something before; the stack asks again by itself when such a one was closed, not when it was reset.</summary>
internal sealed class StaleConnectionException(IOException broken) : IOException(broken.Message, broken);
