namespace Aggregator.Fetching;

/// <summary>What an operator can do about a source that fails, by the class of the error: the one place where that is said of a class. What happened is the failure's own message.</summary>
public static class FetchAdvice
{
    /// <summary>A sentence or two.</summary>
    public static string Of(FetchError error) => error switch
    {
        FetchError.Timeout => "If it lasts, see whether the address answers in a browser.",
        FetchError.TooSlow => "If it lasts, raise Fetching:FeedTimeout, or tell the publisher.",
        FetchError.Connect => "If it lasts, look for the source's new address, or remove it.",
        FetchError.Tls => "If a browser is content with it, the clock or the certificates of this machine may be old.",
        FetchError.Protocol or FetchError.HttpError => "If it lasts, tell the publisher.",
        FetchError.Incomplete => "Nothing is lost by it; if it lasts, tell the publisher.",
        FetchError.TooLarge => "Or ask the publisher for a feed of the newest items alone.",
        FetchError.BadEncoding => "It is tried again, and read as soon as it is mended.",
        FetchError.TooManyRedirects => "If a browser gets through, add the address that it ends at, and remove this source.",
        FetchError.BlockedAddress => "It is tried at once when the service starts with another setting.",
        FetchError.BlockedScheme or FetchError.InvalidUrl => "Add the right address, and remove this source.",
        FetchError.Gone => "It is paused; `aggregator sources resume SOURCE` tries it again.",
        FetchError.NotFound => "`aggregator discover SITE` lists the feeds that a site names.",
        FetchError.AuthRequired => "`aggregator sources set SOURCE --user NAME --password -` sets them.",
        FetchError.Forbidden => "Ask the publisher to let the service in; Fetching:Contact says whose it is.",
        FetchError.BlockedByOrigin => "There may be another feed that robots may read: `aggregator discover SITE`.",
        FetchError.RateLimited => "If it lasts, let it be asked more rarely: `aggregator sources set SOURCE --every 4h`.",
        FetchError.Unavailable => "There is nothing to do unless it lasts for days.",
        FetchError.Empty => "If it lasts, see whether the site names another feed: `aggregator discover SITE`.",
        FetchError.NotAFeed => "`aggregator discover ADDRESS` lists the feeds that a page names.",
        FetchError.Malformed => "It is tried again, and read as soon as it is whole; tell the publisher.",
        FetchError.ForbiddenDtd => "Tell the publisher: no feed needs one.",
        FetchError.TooDeep or FetchError.TooComplex => "Tell the publisher; it is tried again, and read as soon as it is a feed like others.",
        FetchError.UnsupportedCharset => "Ask the publisher for UTF-8.",
        FetchError.NoContent or FetchError.Soft404 or FetchError.UnsupportedType or FetchError.RedirectedHome => "`aggregator inspect page ADDRESS` shows what is found there.",
        FetchError.Internal => "The log has the details; please report it.",
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, "an unknown class"),
    };
}
