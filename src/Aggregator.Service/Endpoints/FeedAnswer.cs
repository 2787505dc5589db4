using System.Globalization;
using Aggregator.Publishing;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Service.Endpoints;

/// <summary>A feed's bytes over HTTP: validators, 304, compression (RFC 9110 sections 8 and 13).</summary>
internal sealed class FeedAnswer(FeedDocument document, string vary) : IResult
{
    private static readonly IReadOnlyList<string> Encodings = ["br", "gzip", "identity"];

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var response = httpContext.Response;

        // Asked for every time, but answered with 304: a reader sees news at once and a poll costs nothing.
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = vary;

        // Without the header a client means "as it is": most that send none cannot decode.
        var accepted = request.Headers.AcceptEncoding.ToString();
        var encoding = accepted.Length == 0 ? "identity" : AcceptHeader.Choose(accepted, Encodings, "*") ?? "identity";
        response.Headers.ETag = TagFor(encoding);
        response.Headers.LastModified = document.LastModified.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture);
        if (IsUnchanged(request.Headers))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = encoding switch { "br" => document.Brotli, "gzip" => document.Gzip, _ => document.Raw };
        if (encoding is not "identity")
        {
            response.Headers.ContentEncoding = encoding;
        }

        response.ContentType = document.ContentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.BodyWriter.WriteAsync(body, httpContext.RequestAborted);
        }
    }

    // A strong tag names bytes, and the compressed forms are other bytes.
    private string TagFor(string encoding) => encoding is "identity" ? document.ETag : document.ETag[..^1] + "-" + encoding + "\"";

    private bool IsUnchanged(IHeaderDictionary headers)
    {
        if (headers.IfNoneMatch.Count > 0)
        {
            // Any form of the same content will do: a proxy that decoded the body keeps the tag of the coded one.
            return EntityTagHeaderValue.TryParseList(headers.IfNoneMatch, out var tags)
                && tags.Any(tag => tag.Tag == "*" || Encodings.Any(encoding => tag.Tag.Equals(TagFor(encoding), StringComparison.Ordinal)));
        }

        return HeaderUtilities.TryParseDate(headers.IfModifiedSince.ToString(), out var since)
            && document.LastModified.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }
}
