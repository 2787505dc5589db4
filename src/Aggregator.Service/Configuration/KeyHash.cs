using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Service.Configuration;

/// <summary>Keys and their hashes. A plain SHA-256 is right for what has 256 random bits: nobody can try all keys, so a slow hash would only slow down each request.</summary>
internal static class KeyHash
{
    /// <summary>How a hash is written.</summary>
    public const string Pattern = "^sha256:[0-9A-Fa-f]{64}$";

    /// <summary>Characters that a key must have at least that was not made here; shorter ones are chosen by people, and can be guessed from a stolen hash.</summary>
    public const int ShortestKey = 32;

    private const string Prefix = "sha256:";

    /// <summary>A key nobody can guess, in letters that an address and a shell take as they are.</summary>
    public static string NewKey() => "agg_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The hash as it is written into the configuration.</summary>
    public static string Of(string key) => Prefix + Convert.ToHexStringLower(BytesOf(key));

    /// <summary>The hash of a key that was given.</summary>
    public static byte[] BytesOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>Reads a hash of the configuration.</summary>
    /// <exception cref="FormatException">It does not fit <see cref="Pattern"/>, which the configuration's check does not let pass.</exception>
    public static byte[] Parse(string hash) =>
        hash.StartsWith(Prefix, StringComparison.Ordinal) ? Convert.FromHexString(hash.AsSpan(Prefix.Length)) : throw new FormatException("No hash of a key.");
}
