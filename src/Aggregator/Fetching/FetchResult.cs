namespace Aggregator.Fetching;

/// <summary>What became of a fetch.</summary>
public abstract record FetchResult
{
    private FetchResult() { }   // closed: only the cases below

    /// <summary>A body came.</summary>
    /// <param name="Url">Where it came from, after redirects.</param>
    /// <param name="Body">Content-decoded, within the limit.</param>
    /// <param name="Headers">Response headers, names in any case; several of one name joined by ", ".</param>
    /// <param name="Freshness">How long the origin asks not to be asked again.</param>
    /// <param name="MovedTo">The target, when every redirect on the way was permanent (301, 308); else null.</param>
    public sealed record Fetched(
        Uri Url, ReadOnlyMemory<byte> Body, IReadOnlyDictionary<string, string> Headers, Validators Validators, Freshness Freshness, Uri? MovedTo = null)
        : FetchResult;

    /// <summary>Unchanged since the validators were given (304).</summary>
    /// <param name="MovedTo">The target, when every redirect on the way was permanent (301, 308); else null.</param>
    public sealed record NotModified(Validators Validators, Freshness Freshness, Uri? MovedTo = null) : FetchResult;

    /// <summary>Nothing usable came.</summary>
    /// <param name="Message">One sentence: what happened, and what the operator can do. No secrets, no foreign markup.</param>
    /// <param name="RetryAfter">What the origin asked for; null when it did not.</param>
    /// <param name="Status">The HTTP status; null when there was no response.</param>
    public sealed record Failed(FetchError Error, string Message, TimeSpan? RetryAfter = null, int? Status = null) : FetchResult
    {
        /// <summary>Whether asking again can help: 404, 410, a block by robots.txt or a wrong type are final for a page.</summary>
        public bool IsFinal => Error is FetchError.Gone or FetchError.NotFound or FetchError.BlockedByOrigin or FetchError.BlockedAddress
            or FetchError.BlockedScheme or FetchError.InvalidUrl or FetchError.UnsupportedType or FetchError.AuthRequired or FetchError.TooLarge;
    }
}
