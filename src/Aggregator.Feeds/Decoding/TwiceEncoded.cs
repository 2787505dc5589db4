using System.Globalization;
using System.Text;
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

    /// <summary>The document decoded a second time, sequence by sequence; the same string for one that is sound, which costs a vectorised look at it.</summary>
    public static string Decode(string text, RepairLog log)
    {
        var sequences = 0;
        for (var time = 0; time < MostTimes && IsTwiceEncoded(text); time++)
        {
            text = Decoded(text, ref sequences);
        }

        if (sequences > 0)
        {
            log.Note(string.Create(CultureInfo.InvariantCulture, $"The text was encoded as UTF-8 twice; {sequences:N0} characters were decoded a second time."));
        }

        return text;
    }

    private static bool IsTwiceEncoded(string text)
    {
        int sequences = 0, evidence = 0, sound = 0, behindLast = 0;
        for (var at = Next(text, 0); at < text.Length; at = Next(text, at))
        {
            if (TwiceEncodedSequence.At(text, at) is { } sequence)
            {
                sequences++;
                evidence += behindLast == at || sequence.IsEvidence(text) ? 1 : 0;
                behindLast = at += sequence.Length;
                continue;
            }

            sound += text[at] is '\uFEFF' or '\uFFFD' ? 0 : 1;
            at++;
            if (sound >= EnoughSound && sound > sequences)
            {
                return false;
            }
        }

        return evidence >= EnoughEvidence && sequences >= sound * SequencesForOneSound;
    }

    private static string Decoded(string text, ref int sequences)
    {
        var decoded = new StringBuilder(text.Length);
        var done = 0;
        for (var at = Next(text, 0); at < text.Length; at = Next(text, at))
        {
            if (TwiceEncodedSequence.At(text, at) is not { } sequence)
            {
                at++;
                continue;
            }

            decoded.Append(text, done, at - done).Append(sequence.Character);
            sequences++;
            done = at += sequence.Length;
        }

        return decoded.Append(text, done, text.Length - done).ToString();
    }

    private static int Next(string text, int from) =>
        text.AsSpan(from).IndexOfAnyExceptInRange('\0', '\u007F') is >= 0 and var found ? from + found : text.Length;
}
