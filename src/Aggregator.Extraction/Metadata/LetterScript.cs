namespace Aggregator.Extraction.Metadata;

/// <summary>Scripts that only one large language writes.</summary>
internal static class LetterScript
{
    // An English article of a Korean newsroom has a few Korean names and lines in it.
    private const double ShareThatDecides = 0.3;

    /// <summary>The language that the letters decide alone; null for Latin, Cyrillic, Arabic and Devanagari letters, which many share.</summary>
    public static string? LanguageOf(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            letters++;
            if (ScriptOf(c) is { } script)
            {
                counts[script] = counts.GetValueOrDefault(script) + 1;
            }
        }

        // Japanese mixes Han with Kana; a tenth of Kana is enough to tell it from Chinese.
        var kana = counts.GetValueOrDefault("ja");
        if (kana + counts.GetValueOrDefault("zh") > letters * ShareThatDecides && kana > letters * 0.08)
        {
            return "ja";
        }

        return counts.FirstOrDefault(entry => entry.Value > letters * ShareThatDecides && entry.Value == counts.Values.Max()).Key;
    }

    private static string? ScriptOf(char c) => c switch
    {
        < '\u0370' => null,
        <= '\u03ff' => "el",
        >= '\u0530' and <= '\u058f' => "hy",
        >= '\u0590' and <= '\u05ff' => "he",
        >= '\u0980' and <= '\u09ff' => "bn",
        >= '\u0a00' and <= '\u0a7f' => "pa",
        >= '\u0a80' and <= '\u0aff' => "gu",
        >= '\u0b80' and <= '\u0bff' => "ta",
        >= '\u0c00' and <= '\u0c7f' => "te",
        >= '\u0c80' and <= '\u0cff' => "kn",
        >= '\u0d00' and <= '\u0d7f' => "ml",
        >= '\u0d80' and <= '\u0dff' => "si",
        >= '\u0e00' and <= '\u0e7f' => "th",
        >= '\u0e80' and <= '\u0eff' => "lo",
        >= '\u1000' and <= '\u109f' => "my",
        >= '\u10a0' and <= '\u10ff' => "ka",
        >= '\u1200' and <= '\u137f' => "am",
        >= '\u1780' and <= '\u17ff' => "km",
        >= '\u3040' and <= '\u30ff' => "ja",
        >= '\u3400' and <= '\u9fff' => "zh",
        >= '\uac00' and <= '\ud7af' or >= '\u1100' and <= '\u11ff' => "ko",
        _ => null,
    };
}
