using System.ComponentModel.DataAnnotations;

namespace Aggregator.Fetching;

/// <summary>Section <c>Fetching</c> of the configuration.</summary>
public sealed record FetchingOptions : IValidatableObject
{
    /// <summary>CIDR ranges that may be dialled although they are not public, such as <c>192.168.1.0/24</c>. None by default.</summary>
    public IReadOnlyList<string> AllowedAddresses { get; init; } = [];

    /// <summary>Time between the starts of two requests to one host; not applied to loopback. 0 to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan HostSpacing { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Connections to one host at a time. 1 to 16.</summary>
    [Range(1, 16)]
    public int ConnectionsPerHost { get; init; } = 2;

    /// <summary>
    /// Where publishers can reach the operator, a page or an e-mail address, such as <c>https://news.example.org/about</c>; stands in every request. Null for
    /// <c>Http:PublicAddress</c>, and where that is not set either, for whoever runs the machine.
    /// </summary>
    public string? Contact { get; init; }

    /// <summary>What the service calls itself; "{version}" and "{contact}" are filled in.</summary>
    [Required]
    public string UserAgent { get; init; } = "Aggregator/{version} (news service; {contact})";

    /// <summary>Time to connect, name look-up included. 1 second to 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for one feed from name look-up to last byte, redirects included. 1 second to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan FeedTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time for one page from name look-up to last byte, redirects included. 1 second to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan PageTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes of a feed after content decoding. 64 KiB to 256 MiB.</summary>
    [Range(65_536, 268_435_456)]
    public int MaxFeedBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Bytes of a page after content decoding. 64 KiB to 64 MiB.</summary>
    [Range(65_536, 67_108_864)]
    public int MaxPageBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Size of all bodies together that are being read and parsed, in MiB; those below 128 KiB are not counted. Who needs more waits. 16 to 8192.</summary>
    [Range(16, 8192)]
    public int MaxMebibytesInFlight { get; init; } = 64;

    /// <summary>Redirects followed for one request. 0 to 10.</summary>
    [Range(0, 10)]
    public int MaxRedirects { get; init; } = 5;

    /// <summary>An HTTP proxy for all traffic, such as <c>http://proxy:3128</c>; null for none. Behind a proxy it is the proxy that resolves names.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>What no attribute can say: every range is one, the user agent can be sent, the proxy is HTTP.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var range in AllowedAddresses.Where(range => !AddressPolicy.TryParseRange(range, out _)))
        {
            yield return new ValidationResult($"\"{range}\" is no address range such as 192.168.1.0/24 or 127.0.0.1.", [nameof(AllowedAddresses)]);
        }

        if (ResponsePoliteness.Sendable(UserAgent) is null || !char.IsAsciiLetter(UserAgent[0]))
        {
            yield return new ValidationResult("It begins with a name in letters, and holds printable ASCII only.", [nameof(UserAgent)]);
        }

        if (Contact is not null && (ResponsePoliteness.Sendable(Contact) is null || Contact.IndexOfAny(['(', ')']) >= 0))
        {
            yield return new ValidationResult("It is a page or an e-mail address in printable ASCII, without brackets.", [nameof(Contact)]);
        }

        if (Proxy is not null && (!Proxy.IsAbsoluteUri || Proxy.Scheme != Uri.UriSchemeHttp))
        {
            yield return new ValidationResult("An HTTP proxy is written like http://proxy:3128.", [nameof(Proxy)]);
        }
    }
}
