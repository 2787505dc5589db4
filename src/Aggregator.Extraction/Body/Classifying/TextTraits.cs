using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.Body.Classifying;

/// <summary>What one scan over a block's letters counts.</summary>
internal readonly record struct TextTraits(int Words, int SmallWords, int Capitalised, int Digits, int Commas, int Stops, int Quotes, int Signs)
{
    private const int LongestSmallWord = 12;

    public static TextTraits Of(string text)
    {
        var small = LanguageWords.LanguagesOf.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[LongestSmallWord];
        var (words, smallWords, capitalised, digits, commas, stops, quotes, signs) = (0, 0, 0, 0, 0, 0, 0, 0);
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                digits += char.IsDigit(c) ? 1 : 0;
                capitalised += length == 0 && char.IsUpper(c) ? 1 : 0;
                if (length < LongestSmallWord)
                {
                    word[length] = char.ToLowerInvariant(c);
                }

                length++;
                continue;
            }

            Close(word);
            switch (c)
            {
                case ',' or '、' or '，':
                    commas++;
                    break;
                case '.' or '。' or '!' or '?' or '।':
                    stops++;
                    break;
                case '"' or '“' or '”' or '«' or '»' or '„' or '「' or '」':
                    quotes++;
                    break;
                case '|' or '©' or '@' or '#' or '/' or '→' or '›' or '·' or '•' or '+':
                    signs++;
                    break;
            }
        }

        Close(word);
        return new TextTraits(words, smallWords, capitalised, digits, commas, stops, quotes, signs);

        void Close(ReadOnlySpan<char> letters)
        {
            words += length > 0 ? 1 : 0;
            smallWords += length is > 0 and <= LongestSmallWord && small.ContainsKey(letters[..length]) ? 1 : 0;
            length = 0;
        }
    }
}
