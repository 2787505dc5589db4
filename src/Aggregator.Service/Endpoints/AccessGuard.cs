using System.Globalization;
using Aggregator.Service.Configuration;
using Aggregator.Storage.Transfer;

namespace Aggregator.Service.Endpoints;

/// <summary>Decides who may do what.</summary>
internal sealed class AccessGuard(Current<KeyRing> keys, OwnHosts hosts, WrongKeys wrongKeys, ILogger<AccessGuard> log)
{
    /// <summary>Whether the asker, who was let pass, may administer: by a key with that right, or since none is needed.</summary>
    public static bool MayAdminister(HttpContext context) => context.Items[typeof(AccessRight)] is not AccessRight.Read;

    /// <summary>Lets a request pass or answers why not.</summary>
    public Task CheckAsync(HttpContext context, RequestDelegate next) =>
        Refusal(context) is { } refusal ? refusal.ExecuteAsync(context) : next(context);

    private Problem? Refusal(HttpContext context)
    {
        var request = context.Request;
        if (IsOpenToAll(request.Path))
        {
            return null;
        }

        var ring = keys.Value;
        var given = GivenKeys.Of(request);
        var right = new[] { given.Password }.Concat(given.Named).OfType<string>().Select(ring.RightOf).Max();
        if (right is null)
        {
            // Without keys of ours a password is meant for somebody else: a reverse proxy that asked for it and passes it on.
            return given.Named.Count > 0 || (given.Password is not null && !ring.IsEmpty) ? WrongKey(context)
                : !ring.IsEmpty ? Unauthorized(context, "A key is needed: Authorization: Bearer KEY, X-Api-Key: KEY, ?key=KEY, or KEY as the password of any user.")
                : !hosts.Contains(request.Host) ? new(StatusCodes.Status403Forbidden,
                    $"The name {request.Host.Host} is not known to be this service's: use its address in digits, or name it in Http:HostNames or Http:PublicAddress.")
                : WritingProblem(request);
        }

        context.Items[typeof(AccessRight)] = right;
        return Writes(request) && right is AccessRight.Read
            ? new(StatusCodes.Status403Forbidden, "This key may read only; writing needs one with the right admin.")
            : WritingProblem(request);
    }

    // Health is asked by supervisors that hold no key and tells nothing but "well" or what ails; the style is the same for all the world.
    private static bool IsOpenToAll(PathString path) => path == "/healthz" || path == "/readyz" || path == "/style.css";

    // What is not there (404), or not by this method (405), has no endpoint of ours, and the router says so better.
    private static bool IsAnswered(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IHttpMethodMetadata>() is not null;

    private static bool Writes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private Problem WrongKey(HttpContext context)
    {
        var from = context.Connection.RemoteIpAddress;
        var (isFirst, wait) = wrongKeys.Count(from);
        if (isFirst)
        {
            log.WrongKey(from);
        }

        if (wait is not { } pause)
        {
            return Unauthorized(context, "The key is unknown.");
        }

        context.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new(StatusCodes.Status429TooManyRequests, "Too many wrong keys came from this address; one that is known is answered at any time.");
    }

    // Basic makes a browser and a feed reader ask the person for the key.
    private static Problem Unauthorized(HttpContext context, string detail)
    {
        context.Response.Headers.WWWAuthenticate = new(["Bearer", "Basic realm=\"Aggregator: any user, a key as the password\", charset=\"UTF-8\""]);
        return new(StatusCodes.Status401Unauthorized, detail);
    }

    // A web page that the operator looks at can send a form to loopback, but no JSON without asking first, and nobody here answers that question.
    private static Problem? WritingProblem(HttpRequest request)
    {
        if (!Writes(request) || HttpMethods.IsDelete(request.Method) || !IsAnswered(request.HttpContext))
        {
            return null;
        }

        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        return type is "application/json" || (request.Path == StoreTransferEndpoints.ImportPath && type is StoreLines.MediaType) || (request.Path == "/opml" && type is "text/x-opml" or "application/xml" or "text/xml" or "application/octet-stream")
            ? null
            : new(StatusCodes.Status415UnsupportedMediaType, "Writing needs Content-Type: application/json (a subscription list: text/x-opml), also without a body.");
    }
}
