using System.Net;

namespace Aggregator.Fetching;

/// <summary>
/// Which addresses may be asked for at all, judged by their text. Names are vetted when they are resolved (<see cref="GuardedHandler"/>); a literal is vetted here too, so
/// that a proxy is not asked for it either.
/// </summary>
internal sealed class UrlPolicy(AddressPolicy addresses)
{
    /// <summary>Null for an address that may be asked.</summary>
    public FetchResult.Failed? Refusal(Uri url)
    {
        if (!url.IsAbsoluteUri)
        {
            return new FetchResult.Failed(FetchError.InvalidUrl, "The address is not complete; it begins with https:// or http:// and a host.");
        }

        if (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
        {
            return new FetchResult.Failed(FetchError.BlockedScheme, $"Addresses of the scheme \"{url.Scheme}\" are not fetched, only http and https.");
        }

        // A dot behind an address makes a name of it for the reader of addresses, and an address again for many a name service.
        return IPAddress.TryParse(url.DnsSafeHost.TrimEnd('.'), out var address) && !addresses.Allows(address)
            ? TransportFailure.Blocked(address.ToString(), url)
            : null;
    }
}
