namespace Aggregator.Extraction.Body;

/// <summary>What the letters of a text tell without knowing its language.</summary>
internal static class Script
{
    /// <summary>A Han, Kana or Hangul character.</summary>
    public static bool IsEastAsian(char c) => c is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uac00' and <= '\ud7af' or >= '\uf900' and <= '\ufaff';

    /// <summary>Length in Latin letters: an East Asian character says about as much as two and a half.</summary>
    public static int Weight(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u3040', '\ufaff'))
        {
            return text.Length;
        }

        var eastAsian = 0;
        foreach (var c in text)
        {
            eastAsian += IsEastAsian(c) ? 1 : 0;
        }

        return text.Length + (eastAsian * 3 / 2);
    }

    /// <summary>Whether the text ends with a full stop of any script, quotes and brackets after it aside.</summary>
    public static bool EndsAsSentence(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd(" \"'”’»“)]」』）】*".AsSpan());
        return !end.IsEmpty && (end[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔' or '։' or '።' or '။' or '។' or ':' or ';' or '：' || HasNoFullStop(end[^1]));
    }

    // Thai and Lao end a sentence with nothing at all.
    private static bool HasNoFullStop(char c) => c is >= '\u0e00' and <= '\u0eff';

    /// <summary>Whether most letters of the text are of a script that runs from right to left.</summary>
    public static bool IsRightToLeft(IEnumerable<Block> blocks)
    {
        var (rightToLeft, all) = (0, 0);
        foreach (var c in blocks.Take(20).SelectMany(block => block.Text))
        {
            all += char.IsLetter(c) ? 1 : 0;
            rightToLeft += char.IsLetter(c) && c is >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufdff' or >= '\ufe70' and <= '\ufefc' ? 1 : 0;
        }

        return rightToLeft > all / 2;
    }

    /// <summary>Words parted by white space; East Asian characters divided by two.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var eastAsian = 0;
        var inWord = false;
        foreach (var c in text)
        {
            // Hangul parts its words by spaces.
            if (IsEastAsian(c) && c is not (>= '\uac00' and <= '\ud7af'))
            {
                eastAsian++;
                inWord = false;
            }
            else if (char.IsLetterOrDigit(c))
            {
                words += inWord ? 0 : 1;
                inWord = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                inWord = false;
            }
        }

        return words + ((eastAsian + 1) / 2);
    }
}
