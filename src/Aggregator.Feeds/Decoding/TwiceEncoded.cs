using System.Globalization;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Decoding;

/// <summary>Documents whose UTF-8 was taken for windows-1252 on the way and encoded once more: "CinÃ©ma", "isnâ€™t".</summary>
internal static class TwiceEncoded
{
    // Of 47 real feeds 14 are such. In each of them all that is past ASCII belongs to a sequence but a mark or two; of what is sound hardly anything does.
    private const int SequencesForOneSound = 8;

    // Fewer say nothing: an article may well quote one "â€™".
    private const int EnoughEvidence = 3;

    // So many sound characters in front of all sequences, and the rest is not looked at. A feed with a sound title over broken items stays below.
    private const int EnoughSound = 256;

    // Some publishers do it to a text that was such already.
    private const int MostTimes = 3;

    /// <summary>The document decoded a second time, sequence by sequence; the same one when it is sound, which costs a vectorised look at its bytes at most.</summary>
    public static DecodedText Decode(DecodedText document, RepairLog log)
    {
        var utf8 = document.Utf8;
        var sequences = 0;
        for (var time = 0; time < MostTimes && IsTwiceEncoded(utf8.Span); time++)
        {
            utf8 = Decoded(utf8.Span, ref sequences);
        }

        if (sequences == 0)
        {
            return document;
        }

        log.Note(string.Create(CultureInfo.InvariantCulture, $"The text was encoded as UTF-8 twice; {sequences:N0} characters were decoded a second time."));
        return new DecodedText(utf8, document.Mending);
    }

    private static bool IsTwiceEncoded(ReadOnlySpan<byte> utf8)
    {
        int sequences = 0, evidence = 0, sound = 0, behindLast = 0;
        for (var at = Next(utf8, 0); at < utf8.Length; at = Next(utf8, at))
        {
            if (TwiceEncodedSequence.At(utf8, at) is { } sequence)
            {
                sequences++;
                evidence += behindLast == at || sequence.IsEvidence(utf8) ? 1 : 0;
                behindLast = at += sequence.Length;
                continue;
            }

            at += TwiceEncodedSequence.CharacterAt(utf8, at, out var character);
            sound += character.Value is 0xFEFF or 0xFFFD ? 0 : 1;
            if (sound >= EnoughSound && sound > sequences)
            {
                return false;
            }
        }

        return evidence >= EnoughEvidence && sequences >= sound * SequencesForOneSound;
    }

    private static ReadOnlyMemory<byte> Decoded(ReadOnlySpan<byte> utf8, ref int sequences)
    {
        var decoded = new byte[utf8.Length];   // a sequence is at least twice as long as what it stands for
        int done = 0, length = 0;
        for (var at = Next(utf8, 0); at < utf8.Length; at = Next(utf8, at))
        {
            if (TwiceEncodedSequence.At(utf8, at) is not { } sequence)
            {
                at += TwiceEncodedSequence.CharacterAt(utf8, at, out _);
                continue;
            }

            utf8[done..at].CopyTo(decoded.AsSpan(length));
            length += at - done;
            length += sequence.Character.EncodeToUtf8(decoded.AsSpan(length));
            sequences++;
            done = at += sequence.Length;
        }

        utf8[done..].CopyTo(decoded.AsSpan(length));
        return decoded.AsMemory(0, length + utf8.Length - done);
    }

    private static int Next(ReadOnlySpan<byte> utf8, int from) =>
        utf8[from..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var found ? from + found : utf8.Length;
}
