using System.Globalization;
using System.Net;
using Aggregator.Deduplication;

namespace Aggregator.Ingestion;

/// <summary>
/// What texts state, sentence by sentence and however it is set: order, paragraphs, case, quotes, dashes, spaces and entities do not count, nor does what comes and goes
/// with every visit (<see cref="PassingPhrases"/>).
/// </summary>
internal static class Statements
{
    // Below it, "1 of 12" or "By A. Reed"; a letter of a script without spaces says as much as three.
    private const int LeastWeightOfSentence = 8;
    private const int WeightOfWideLetter = 3;

    // A line that does not end as a sentence does: below the first it is a label, below the second perhaps a link to another article, above it is prose.
    private const int LeastWeightOfLine = 30;
    private const int LeastWeightOfProse = 120;

    // An unended line is another state of one that is gone when they share half of their words; else it came and went alone, as links do.
    private const double LeastShareOfLine = 0.5;
    private const int MostLinesCompared = 50;

    /// <summary>Whether one of the texts states what the other does not.</summary>
    public static bool Differ(string before, string after)
    {
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            return false;
        }

        var (earlier, later) = (LinesOf(before), LinesOf(after));
        var gone = ChangedIn(earlier, later);
        var come = ChangedIn(later, earlier);
        return (gone.Concat(come).Any(IsProse) || HaveLikeLines(gone, come)) && KeyOf(before) != KeyOf(after);   // or only the lines were parted elsewhere
    }

    /// <summary>Whether two headlines say the same; the site's name may stand behind one of them.</summary>
    public static bool IsSameHeadline(string one, string other)
    {
        var (first, second) = (PassingPhrases.Without(WebUtility.HtmlDecode(one)), PassingPhrases.Without(WebUtility.HtmlDecode(other)));
        return KeyOf(first) == KeyOf(second) || WithoutSite(first) == KeyOf(second).Words || WithoutSite(second) == KeyOf(first).Words;
    }

    /// <summary>Whether a text is another cut off: its sentences begin the other, but for the last, in which the cut may be.</summary>
    public static bool IsBeginningOf(string cut, string whole)
    {
        var beginning = SentencesOf(cut).SkipLast(1).Select(KeyOf).ToList();
        return SentencesOf(whole).Take(beginning.Count).Select(KeyOf).SequenceEqual(beginning);
    }

    private static IEnumerable<string> SentencesOf(string text) => Lines(text).SelectMany(In);

    private static HashSet<string> LinesOf(string text) => Lines(text).ToHashSet(StringComparer.Ordinal);

    // Cells of a table are parted by tabs.
    private static string[] Lines(string text) => text.Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Most lines of two states are equal to the letter: only the others are read.
    private static List<string> ChangedIn(HashSet<string> lines, HashSet<string> others)
    {
        var changed = lines.Where(line => !others.Contains(line)).SelectMany(In).ToList();
        if (changed.Count == 0)
        {
            return changed;
        }

        var stated = others.Where(line => !lines.Contains(line)).SelectMany(In).Select(KeyOf).ToHashSet();
        changed.RemoveAll(sentence => stated.Contains(KeyOf(sentence)));
        if (changed.Exists(IsProse))
        {
            var unchanged = others.Where(lines.Contains).SelectMany(AllIn).Select(KeyOf).ToHashSet();
            changed.RemoveAll(sentence => unchanged.Contains(KeyOf(sentence)));   // it was moved out of, or into, a paragraph that stayed
        }

        return changed;
    }

    private static IEnumerable<string> In(string line) =>
        AllIn(line).Where(sentence => WeightOf(sentence) >= LeastWeightOfSentence && !PassingPhrases.IsNotice(sentence));

    private static IEnumerable<string> AllIn(string line) => Sentences.In(PassingPhrases.Without(WebUtility.HtmlDecode(line)));

    private static bool IsProse(string sentence) => WeightOf(sentence) >=
        (Sentences.IsEnded(sentence) ? LeastWeightOfSentence : sentence[^1] is ':' or '：' ? LeastWeightOfLine : LeastWeightOfProse);

    private static bool HaveLikeLines(List<string> gone, List<string> come)
    {
        var lines = gone.Where(IsLine).Take(MostLinesCompared).Select(line => (Line: line, Words: SharedWords.Of(line))).ToList();
        return lines.Count > 0 && come.Where(IsLine).Take(MostLinesCompared).Select(line => (Line: line, Words: SharedWords.Of(line)))
            .Any(line => lines.Exists(other => AreAlike(line.Words, other.Words) && !PassingPhrases.AreStamps(line.Line, other.Line)));
    }

    private static bool AreAlike(HashSet<string> one, HashSet<string> other) =>
        SharedWords.Share(one, other) >= LeastShareOfLine && SharedWords.Share(other, one) >= LeastShareOfLine;

    private static bool IsLine(string sentence) => WeightOf(sentence) >= LeastWeightOfLine;

    private static int WeightOf(string sentence) =>
        sentence.Sum(c => c >= '\u0e00' && SharedWords.IsJoined(c) ? WeightOfWideLetter : char.IsLetterOrDigit(c) ? 1 : 0);

    private static (ulong Words, string Signs) KeyOf(string sentence) => (Fingerprint.HashOf(sentence), SignsOf(sentence));

    private static ulong WithoutSite(string headline) => Fingerprint.Of(headline, "").TitleHash;

    // What the words leave out and a correction may be about: currency, per cent, degrees, and minus or plus before a number.
    private static string SignsOf(string sentence)
    {
        if (!sentence.Any(c => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c)))
        {
            return "";
        }

        var signs = sentence.Where((c, i) => c is '%' or '‰' or '°' || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol || IsSignOfNumber(sentence, i));
        return string.Concat(signs.Select(c => c is '−' or '–' or '‑' ? '-' : c));
    }

    private static bool IsSignOfNumber(string sentence, int i) =>
        sentence[i] is '+' or '-' or '−' or '–' or '‑' && i + 1 < sentence.Length && char.IsAsciiDigit(sentence[i + 1])
        && (i == 0 || char.IsWhiteSpace(sentence[i - 1]) || sentence[i - 1] == '(');
}
