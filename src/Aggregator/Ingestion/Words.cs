namespace Aggregator.Ingestion;

/// <summary>Counts words of a feed's text in the way <see cref="Extraction.ExtractedArticle.WordCount"/> does it for pages.</summary>
internal static class Words
{
    /// <summary>Words; for text without spaces, characters divided by two.</summary>
    public static int Count(string text)
    {
        var words = 0;
        var wide = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isWide = c is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff';
            wide += isWide ? 1 : 0;
            var isLetter = !isWide && char.IsLetterOrDigit(c);
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter || (inWord && c is '\'' or '’' or '-');
        }

        return words + (wide / 2);
    }
}
