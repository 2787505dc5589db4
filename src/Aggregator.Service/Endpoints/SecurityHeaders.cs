using Aggregator.Service.Configuration;

namespace Aggregator.Service.Endpoints;

/// <summary>Headers that every answer carries: republished text is other people's, and must not become active here.</summary>
/// <remarks>What OWASP's secure headers and Mozilla's observatory ask for, but HSTS: the service speaks http, and the proxy that adds TLS says for how long.</remarks>
internal static class SecurityHeaders
{
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private const string Page =
        "default-src 'none'; style-src 'self'; img-src 'self' http: https:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // Nothing of this is used, and no script runs; whoever finds a way to run one shall find the doors shut.
    private const string NoFeatures = "accelerometer=(), browsing-topics=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(), gyroscope=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=()";

    /// <summary>Adds them.</summary>
    public static void Use(WebApplication app)
    {
        var keys = app.Services.GetRequiredService<Current<KeyRing>>();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Add(context.Response, keys.Value);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Add(HttpResponse response, KeyRing keys)
    {
        var headers = response.Headers;
        var isPage = response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = isPage ? Page : Nothing;
        if (isPage)
        {
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = NoFeatures;
            headers.XFrameOptions = "DENY";
        }

        headers.CacheControl = CacheControl(headers.CacheControl.ToString(), isPage, keys);
    }

    // What needed a key must not lie in a cache that others ask. What never changes is the style, which needs none.
    private static string CacheControl(string own, bool isPage, KeyRing keys) =>
        own.Length == 0 ? isPage ? "private, no-cache" : "no-store"
        : keys.IsEmpty || own.Contains("private", StringComparison.Ordinal) || own.Contains("immutable", StringComparison.Ordinal) ? own
        : "private, " + own;
}
