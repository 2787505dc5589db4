using System.Text;

namespace Aggregator.Service.Endpoints;

/// <summary>The keys that a request brings, wherever clients can put one: scripts have headers, feed readers an address, or a user and a password.</summary>
/// <param name="Named">Said to be a key: Bearer, X-Api-Key, <c>?key=</c>.</param>
/// <param name="Password">Of HTTP Basic, whoever the user is; it may be meant for a reverse proxy that passes it on. Null for none.</param>
internal sealed record GivenKeys(IReadOnlyList<string> Named, string? Password)
{
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    /// <summary>Reads them.</summary>
    public static GivenKeys Of(HttpRequest request)
    {
        var named = new List<string>();
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            named.Add(authorization[Bearer.Length..].Trim());
        }

        if (request.Headers.TryGetValue("X-Api-Key", out var header))
        {
            named.Add(header.ToString());
        }

        if (request.Query.TryGetValue("key", out var parameter))
        {
            named.Add(parameter.ToString());
        }

        return new(named, authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) ? PasswordOf(authorization[Basic.Length..].Trim()) : null);
    }

    private static string PasswordOf(string encoded)
    {
        var bytes = new byte[encoded.Length];
        var pair = Convert.TryFromBase64String(encoded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}
