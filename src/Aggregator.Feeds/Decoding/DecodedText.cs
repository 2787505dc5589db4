using System.Text;

namespace Aggregator.Feeds.Decoding;

/// <summary>A document as valid UTF-8, whatever its publisher wrote it in: the readers that are fast read bytes.</summary>
/// <param name="utf8">Without a byte order mark. The body itself when that is UTF-8, and a copy of its own otherwise.</param>
/// <param name="mending">See <see cref="Mending"/>.</param>
internal sealed class DecodedText(ReadOnlyMemory<byte> utf8, string? mending = null)
{
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>What was wrong with the bytes or their label, in words; null when nothing was.</summary>
    public string? Mending { get; } = mending;

    /// <summary>The document as a string, made when it is first asked for: only what has to be repaired is.</summary>
    public string Text => field ??= Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Whether there is nothing but white space.</summary>
    public bool IsBlank
    {
        get
        {
            var rest = Utf8.Span;
            while (rest.IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and var next)
            {
                rest = rest[next..];
                Rune.DecodeFromUtf8(rest, out var rune, out var length);
                if (!Rune.IsWhiteSpace(rune))
                {
                    return false;
                }

                rest = rest[length..];
            }

            return true;
        }
    }
}
