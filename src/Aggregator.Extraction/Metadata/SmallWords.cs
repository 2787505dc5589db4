namespace Aggregator.Extraction.Metadata;

/// <summary>Cuts a text into words, apostrophes and combining marks within.</summary>
internal static class SmallWords
{
    public static IEnumerable<Range> In(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && (char.IsLetter(text[i]) || text[i] == '\'' || char.GetUnicodeCategory(text[i]) is
                System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                yield return start..i;
                start = -1;
            }
        }
    }
}
