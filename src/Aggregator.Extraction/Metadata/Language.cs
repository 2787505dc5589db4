using AngleSharp.Dom;

namespace Aggregator.Extraction.Metadata;

/// <summary>The language of a text: by its script where that is enough, else by its small words. What the page says about itself only breaks ties.</summary>
internal static class Language
{
    private const int Sample = 6000;
    private const int FewestHits = 3;

    /// <summary>The language of the body, or what the page states when the text is too short to tell.</summary>
    public static Found<string>? Find(IDocument document, MetaTags meta, string text)
    {
        var stated = Primary(document.DocumentElement?.GetAttribute("lang")) ?? Primary(meta.First("og:locale")) ?? Primary(meta.First("content-language"));
        if (Of(text, stated) is { } judged)
        {
            return new Found<string>(judged, "words of the text");
        }

        return stated is null ? null : new Found<string>(stated, "lang of the page");
    }

    /// <summary>Primary BCP 47 tag; null when the text does not tell.</summary>
    /// <param name="stated">What the page says: taken between languages that the words leave equal, such as Norwegian and Danish in one sentence.</param>
    public static string? Of(string text, string? stated)
    {
        var sample = text.Length > Sample ? text[..Sample] : text;
        return LetterScript.LanguageOf(sample) ?? ByWords(sample, stated);
    }

    private static string? ByWords(string text, string? stated)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var hits = 0;
        foreach (var range in SmallWords.In(text))
        {
            if (LanguageWords.LanguagesOf(text.AsSpan(range)) is not { } languages)
            {
                continue;
            }

            hits++;
            foreach (var language in languages)
            {
                // A word of one language says more than a word of five.
                scores[language] = scores.GetValueOrDefault(language) + (1 / Math.Sqrt(languages.Length));
            }
        }

        if (hits < FewestHits)
        {
            return null;
        }

        if (stated is not null && scores.TryGetValue(stated, out var own))
        {
            scores[stated] = own * 1.1;
        }

        return scores.MaxBy(entry => entry.Value).Key;
    }

    private static string? Primary(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_', ',')[0].ToLowerInvariant();
        return primary switch
        {
            null or "" => null,
            "nb" or "nn" => "no",
            "iw" => "he",
            "in" => "id",
            "fil" => "tl",
            _ => primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) ? primary : null,
        };
    }
}
