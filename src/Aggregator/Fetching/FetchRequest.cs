namespace Aggregator.Fetching;

/// <summary>One thing to fetch.</summary>
/// <param name="Validators">From the last success; <see cref="Validators.None"/> asks for the whole.</param>
/// <param name="Credentials">Sent to the address's own origin only, never to another host after a redirect. Null for none.</param>
/// <param name="Room">Where its body is accounted for, held for as long as somebody works on it; null where it is read and forgotten.</param>
public sealed record FetchRequest(Uri Url, FetchKind Kind, Validators Validators, BasicCredentials? Credentials = null, BodyRoom? Room = null)
{
    /// <summary>The request for a page: no validators, no credentials.</summary>
    public static FetchRequest ForPage(Uri url) => new(url, FetchKind.Page, Validators.None);

    /// <summary>The request for a source's feed.</summary>
    public static FetchRequest ForFeed(Source source) => new(source.Url, FetchKind.Feed, source.State.Validators, source.Settings.Credentials);
}
