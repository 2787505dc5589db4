using System.Net;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Endpoints;

/// <summary>Decides who may do what: the keys of the configuration, and the key of this run for the commands of this machine.</summary>
internal sealed class AccessGuard(ServiceSettings settings, string runKey)
{
    private readonly IReadOnlyList<(byte[] Hash, AccessRight Right)> _keys =
        [(HashOf(runKey), AccessRight.Admin), .. settings.Http.Keys.Select(key => (HashOf(key.Key), key.Right))];

    private readonly bool _isLoopbackOnly = ListenAddress.ParseAll(settings.Http.Address)?.All(address => address.IsLoopback) ?? false;

    /// <summary>Lets a request pass or answers why not.</summary>
    public Task CheckAsync(HttpContext context, RequestDelegate next) =>
        Refusal(context.Request) is { } refusal ? RefuseAsync(context, refusal) : next(context);

    private Problem? Refusal(HttpRequest request)
    {
        // Health is asked by supervisors that hold no key; it tells nothing but "well" or what ails.
        if (request.Path == "/healthz" || request.Path == "/readyz")
        {
            return null;
        }

        var writes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        var given = GivenKey(request);
        var right = given is null ? null : RightOf(given);
        return given is not null && right is null ? new(StatusCodes.Status401Unauthorized, "The key is unknown.")
            : given is null && settings.Http.Keys.Count > 0
                ? new(StatusCodes.Status401Unauthorized, "A key is needed: Authorization: Bearer KEY, X-Api-Key: KEY, or ?key=KEY.")
            : !writes ? null
            : right is AccessRight.Read ? new(StatusCodes.Status403Forbidden, "This key may read only; writing needs one with the right admin.")
            : right is null && _isLoopbackOnly && !IsOwnHost(request.Host)
                ? new(StatusCodes.Status403Forbidden, $"Writing under the name {request.Host.Host} is refused: use 127.0.0.1 or localhost.")
            : HasWritingType(request) ? null
            : new(StatusCodes.Status415UnsupportedMediaType,
                "Writing needs Content-Type: application/json (a subscription list: text/x-opml), also without a body.");
    }

    private static Task RefuseAsync(HttpContext context, Problem refusal)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return refusal.ExecuteAsync(context);
    }

    // A web page that the operator looks at can send a form to loopback, but no JSON without asking first, and nobody here answers that question.
    private static bool HasWritingType(HttpRequest request)
    {
        if (HttpMethods.IsDelete(request.Method))
        {
            return true;
        }

        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        return type is "application/json"
            || (request.Path == "/opml" && type is "text/x-opml" or "application/xml" or "text/xml" or "application/octet-stream");
    }

    // A name that an attacker lets point to 127.0.0.1 (DNS rebinding) makes his page and this service one origin; only names that are ours may write.
    private bool IsOwnHost(HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip))
        || (settings.Http.PublicAddress is { } address && host.Host.Equals(address.Host, StringComparison.OrdinalIgnoreCase));

    private static string? GivenKey(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? authorization[7..].Trim()
            : request.Headers.TryGetValue("X-Api-Key", out var header) ? header.ToString()
            : request.Query.TryGetValue("key", out var parameter) ? parameter.ToString()
            : null;
    }

    // Hashes have one length, so the comparison's time tells nothing of the keys; all are compared for the same reason.
    private AccessRight? RightOf(string given)
    {
        var hash = HashOf(given);
        AccessRight? found = null;
        foreach (var (known, right) in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(known, hash))
            {
                found = right;
            }
        }

        return found;
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
