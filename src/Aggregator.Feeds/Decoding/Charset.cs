using System.Globalization;
using System.Text;

namespace Aggregator.Feeds.Decoding;

/// <summary>Encodings by the names that publishers give them.</summary>
internal static class Charset
{
    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    /// <summary>The encoding that throws on bytes which are none of its own; null for a name nobody knows, and for UTF-7, which may hide markup.</summary>
    public static Encoding? Named(string? name)
    {
        var known = name?.Trim(' ', '\t', '"', '\'', ';');
        if (string.IsNullOrEmpty(known) || known.StartsWith("utf-7", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var usual = CharsetNames.Usual(known);
        return SingleByteEncoding.Named(usual) ?? Find(usual) ?? Page(usual) ?? Find(known);
    }

    // "cp1251", "x-cp1251" and "1251" name the code page of that number.
    private static Encoding? Page(string name) =>
        name.StartsWith("cp", StringComparison.Ordinal) && int.TryParse(name.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? CodePages.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) : null;

    private static Encoding? Find(string name)
    {
        var found = CodePages.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        if (found is not null)
        {
            return found;
        }

        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)   // the framework's only way to say that it does not know the name
        {
            return null;
        }
        catch (NotSupportedException)   // utf-7
        {
            return null;
        }
    }
}
