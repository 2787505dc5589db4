using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Aggregator.Feeds.Decoding;

/// <summary>Bytes of any encoding to UTF-8. What the bytes are weighs more than what anybody says of them.</summary>
internal static class FeedDecoder
{
    // Below this the detector guesses: half of its answers on short Western feeds were wrong.
    private const float TrustedConfidence = 0.6f;

    // Bytes of a long document that the detector is shown, from the first that is not ASCII on: it takes a second for 30 MB, and cannot be stopped.
    private const int LookedAt = 256 * 1024;

    /// <summary>BOM, then UTF-16 and UTF-32 by their zero bytes, then valid UTF-8, then the labels, then a guess.</summary>
    /// <returns>Null for a character set that is unknown here and cannot be guessed.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DecodedText? Decode(ReadOnlyMemory<byte> body, string? contentType, CancellationToken cancellationToken)
    {
        var bytes = body.Span;
        if (ByteOrder.Of(bytes) is { } order)
        {
            var marked = body[order.Skip..];
            return new DecodedText(order.Encoding is UTF8Encoding ? marked : Transcoding.ToUtf8(marked, order.Encoding, cancellationToken));
        }

        var header = CharsetLabel.InHeader(contentType);
        var declared = CharsetLabel.InDeclaration(bytes);
        if (Utf8.IsValid(bytes) && !IsSevenBit(header ?? declared))
        {
            return new DecodedText(body, LieAbout(header ?? declared, bytes));
        }

        return (IsAscii(header) ? null : AsLabelled(body, header, cancellationToken)) ?? AsLabelled(body, declared, cancellationToken)
            ?? AsEbcdic(body, cancellationToken) ?? Guessed(body, header ?? declared, cancellationToken);
    }

    // These are written in ASCII bytes, so they are valid UTF-8 too and only the label tells.
    private static bool IsSevenBit(string? label) =>
        label is not null && (label.Contains("2022", StringComparison.Ordinal) || label.StartsWith("hz", StringComparison.OrdinalIgnoreCase));

    // Said of bytes that are more than ASCII, this is a server's default and nobody's word on this document.
    private static bool IsAscii(string? label) => label is not null && label.EndsWith("ascii", StringComparison.OrdinalIgnoreCase);

    private static string? LieAbout(string? label, ReadOnlySpan<byte> bytes)
    {
        if (label is null || Ascii.IsValid(bytes) || label.Replace("-", "", StringComparison.Ordinal).Equals("utf8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return $"The document says that it is in {label}, but its bytes are UTF-8; it was read as UTF-8.";
    }

    private static DecodedText? AsLabelled(ReadOnlyMemory<byte> body, string? label, CancellationToken cancellationToken)
    {
        // A label of two-byte units on bytes without a zero among them is a lie (.NET's StringWriter writes it into every file).
        if (Charset.Named(label) is not { } encoding || encoding is UnicodeEncoding or UTF32Encoding or UTF8Encoding)
        {
            return null;
        }

        try
        {
            return new DecodedText(Transcoding.ToUtf8(body, encoding, cancellationToken));
        }
        catch (DecoderFallbackException)   // not in the set that it claims
        {
            return null;
        }
    }

    // "<?xm" in every EBCDIC page; the declaration, readable once the page is known, then names the page exactly.
    private static DecodedText? AsEbcdic(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var bytes = body.Span;
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0x4C, 0x6F, 0xA7, 0x94]))
        {
            return null;
        }

        var head = Charset.Named("ibm037")?.GetString(bytes[..Math.Min(bytes.Length, 100)]);
        return head is null ? null : AsLabelled(body, CharsetLabel.InDeclaration(head), cancellationToken) ?? AsLabelled(body, "ibm037", cancellationToken);
    }

    private static ReadOnlyMemory<byte> Telling(ReadOnlyMemory<byte> body)
    {
        var start = body.Length <= LookedAt ? 0 : Math.Max(0, body.Span.IndexOfAnyExceptInRange((byte)0, (byte)0x7F));
        return body.Slice(start, Math.Min(body.Length - start, LookedAt));
    }

    private static DecodedText? Guessed(ReadOnlyMemory<byte> body, string? label, CancellationToken cancellationToken)
    {
        if (MixedUtf8.TryDecode(body.Span, cancellationToken) is { } mixed)
        {
            return new DecodedText(mixed, "Some bytes were not UTF-8; they were read as windows-1252.");
        }

        var guess = CharsetDetector.DetectFromBytes(Telling(body).ToArray()).Detected;
        if (guess is not { Confidence: >= TrustedConfidence } && label is not null && Charset.Named(label) is null && !IsWestern(body.Span))
        {
            return null;
        }

        var name = guess is { Confidence: >= TrustedConfidence } ? guess.EncodingName : "windows-1252";
        var utf8 = AsLabelled(body, name, cancellationToken)?.Utf8 ?? Transcoding.ToUtf8(body, Encoding.Latin1, cancellationToken);
        return new DecodedText(utf8, $"The bytes are not in {label ?? "UTF-8"}; they were read as {name}.");
    }

    // Accented letters stand alone or in pairs; in every other script whole words are above ASCII, and read as windows-1252 nothing of them would be left.
    private static bool IsWestern(ReadOnlySpan<byte> bytes)
    {
        int foreign = 0, inWords = 0, run = 0;
        foreach (var value in bytes)
        {
            run = value >= 0x80 ? run + 1 : 0;
            foreign += run > 0 ? 1 : 0;
            inWords += run > 2 ? 1 : 0;
        }

        return inWords * 4 < foreign;
    }
}
