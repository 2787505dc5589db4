namespace Aggregator.Fetching;

/// <summary>What a status that is no success means for the operator. Pure.</summary>
internal static class StatusFailure
{
    /// <summary>The failure for a final status other than 200 and 203.</summary>
    public static FetchResult.Failed Of(int status, ResponseFields fields, Uri url, DateTimeOffset now)
    {
        var (error, message) = Meaning(status, fields);
        return new FetchResult.Failed(error, $"{ShownUrl.Of(url)} {message}", ResponsePoliteness.RetryAfter(fields, now), status);
    }

    private static (FetchError Error, string Message) Meaning(int status, ResponseFields fields) => status switch
    {
        // Cloudflare marks its "are you human" pages; no header or patience of ours gets past them.
        403 or 429 or 503 when string.Equals(fields["cf-mitigated"], "challenge", StringComparison.OrdinalIgnoreCase) =>
            (FetchError.BlockedByOrigin, $"asks robots to prove they are people ({status}); ask the publisher to let this service in."),

        204 or 205 => (FetchError.Empty, $"answered without a body ({status})."),
        206 => (FetchError.HttpError, "sent a part only (206), though the whole was asked for."),
        304 => (FetchError.Protocol, "answered \"not modified\" (304), though nothing to compare with was sent."),
        401 => (FetchError.AuthRequired, "wants a user and a password (401); set them for this source, or check the ones that are set."),
        403 => (FetchError.Forbidden, "refuses access (403); the publisher may block this service or this machine."),
        404 => (FetchError.NotFound, "does not exist (404); check the address."),
        407 => (FetchError.AuthRequired, "was not reached, since the proxy wants a user and a password (407); put them into Fetching:Proxy."),
        410 => (FetchError.Gone, "is gone for good (410); remove the source, or find its new address."),
        429 => (FetchError.RateLimited, "says it was asked too often (429); it is asked more rarely now."),
        451 => (FetchError.BlockedByOrigin, "may not be shown here for legal reasons (451)."),

        // 408 and 425 ask for another try; 520 to 530 is Cloudflare in front of an origin that does not answer.
        408 or 425 or 502 or 503 or 504 or (>= 520 and <= 530) =>
            (FetchError.Unavailable, $"is not available at the moment ({status}); it is tried again later."),

        >= 300 and < 400 => (FetchError.HttpError, $"redirects without saying where to ({status})."),
        >= 500 => (FetchError.HttpError, $"has an error of its own ({status}); it is tried again later."),
        _ => (FetchError.HttpError, $"answered with status {status}."),
    };
}
