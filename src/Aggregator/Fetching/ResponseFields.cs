using System.Net.Http.Headers;
using System.Text;

namespace Aggregator.Fetching;

/// <summary>The header fields of one response, raw: the typed properties of .NET lose unquoted ETags and re-format dates.</summary>
internal sealed class ResponseFields
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public ResponseFields(HttpResponseMessage response)
    {
        AddAll(response.Headers.NonValidated);
        AddAll(response.Content.Headers.NonValidated);
    }

    /// <summary>Names in any case; several of one name joined by ", ".</summary>
    public IReadOnlyDictionary<string, string> All => _values;

    /// <summary>Null when absent.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>A Location in raw UTF-8 reaches us as Latin-1; servers send that for any address that is not English.</summary>
    public string? Location
    {
        get
        {
            if (this["Location"] is not { } raw || raw.All(char.IsAscii) || raw.Any(c => c > 0xFF))
            {
                return this["Location"];
            }

            try
            {
                return StrictUtf8.GetString(Encoding.Latin1.GetBytes(raw));
            }
            catch (DecoderFallbackException)
            {
                return raw;
            }
        }
    }

    private void AddAll(HttpHeadersNonValidated headers)
    {
        foreach (var (name, values) in headers)
        {
            var joined = string.Join(", ", values);
            _values[name] = _values.TryGetValue(name, out var before) ? $"{before}, {joined}" : joined;
        }
    }
}
