using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Storage;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Service.Endpoints;

/// <summary>A backup as a download: with its length and its digest, so that a receiver knows whether it has all of it.</summary>
internal sealed class BackupAnswer(StoreBackup backup, FileStream content, byte[] digest) : IResult
{
    /// <summary>The header that counts the articles.</summary>
    public const string Articles = "Aggregator-Articles";

    /// <summary>The header of the digest (RFC 9530).</summary>
    public const string Digest = "Repr-Digest";

    /// <summary>Reads the file once for its digest; closes it, which deletes it, when that fails.</summary>
    public static async Task<BackupAnswer> OfAsync(StoreBackup backup, FileStream content, CancellationToken cancellationToken)
    {
        try
        {
            var digest = await SHA256.HashDataAsync(content, cancellationToken);
            content.Position = 0;
            return new(backup, content, digest);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    /// <summary>The digest's value as the header has it.</summary>
    public static string DigestText(byte[] digest) => $"sha-256=:{Convert.ToBase64String(digest)}:";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.RegisterForDisposeAsync(content);
        httpContext.Response.Headers[Articles] = backup.Articles.ToString(CultureInfo.InvariantCulture);
        httpContext.Response.Headers[Digest] = DigestText(digest);
        httpContext.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Results.Stream(content, "application/octet-stream", "aggregator.db").ExecuteAsync(httpContext);
    }
}
