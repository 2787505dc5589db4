namespace Aggregator.Fetching;

/// <summary>What went wrong with a source or a page. In JSON and logs the names are in snake_case: <c>too_large</c>.</summary>
public enum FetchError
{
    /// <summary>No answer in time.</summary>
    Timeout,

    /// <summary>The answer began, but came too slowly.</summary>
    TooSlow,

    /// <summary>No connection: name unknown, refused, reset before an answer.</summary>
    Connect,

    /// <summary>The TLS handshake failed.</summary>
    Tls,

    /// <summary>Not HTTP as it should be: bad chunks, too many headers, garbage.</summary>
    Protocol,

    /// <summary>The body ended early.</summary>
    Incomplete,

    /// <summary>The decoded body, or one element of a feed, is over the limit.</summary>
    TooLarge,

    /// <summary>The content encoding does not decode.</summary>
    BadEncoding,

    /// <summary>More than five redirects.</summary>
    TooManyRedirects,

    /// <summary>An address that is not public and not allowed by <c>Fetching:AllowedAddresses</c>.</summary>
    BlockedAddress,

    /// <summary>A scheme other than http and https.</summary>
    BlockedScheme,

    /// <summary>An address that cannot be read.</summary>
    InvalidUrl,

    /// <summary>410.</summary>
    Gone,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>401, 407.</summary>
    AuthRequired,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>The origin does not want robots here: robots.txt, 451, a challenge page.</summary>
    BlockedByOrigin,

    /// <summary>429.</summary>
    RateLimited,

    /// <summary>503, 502, 504.</summary>
    Unavailable,

    /// <summary>Any other status that is no success.</summary>
    HttpError,

    /// <summary>No body where one is needed.</summary>
    Empty,

    /// <summary>The body is something else than a feed.</summary>
    NotAFeed,

    /// <summary>A feed beyond repair.</summary>
    Malformed,

    /// <summary>A document type that the feed depends on.</summary>
    ForbiddenDtd,

    /// <summary>Nested too deeply.</summary>
    TooDeep,

    /// <summary>A page that takes too long to read, or has more in it than is read.</summary>
    TooComplex,

    /// <summary>An unknown character set.</summary>
    UnsupportedCharset,

    /// <summary>A page without an article in it.</summary>
    NoContent,

    /// <summary>A "not found" page under status 200.</summary>
    Soft404,

    /// <summary>A page that is no HTML.</summary>
    UnsupportedType,

    /// <summary>A page that led to the site's front page.</summary>
    RedirectedHome,

    /// <summary>A fault of the service itself; the log has the details.</summary>
    Internal,
}
