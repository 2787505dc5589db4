namespace Aggregator.Extraction.Body.Classifying;

/// <summary>What one scan over a block's letters counts.</summary>
internal readonly record struct TextTraits(int Words, int Capitalised, int Upper, int Digits, int Times, int Commas, int Stops, int Quotes, int Signs)
{
    public static TextTraits Of(string text)
    {
        var (words, capitalised, upper, digits, times, commas, stops, quotes, signs) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
        var before = ' ';
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                var starts = !char.IsLetterOrDigit(before);
                words += starts ? 1 : 0;
                digits += char.IsDigit(c) ? 1 : 0;
                var isUpper = char.IsUpper(c);
                upper += isUpper ? 1 : 0;
                capitalised += starts && isUpper ? 1 : 0;
            }
            else
            {
                switch (c)
                {
                    case ',' or '、' or '，':
                        commas++;
                        break;
                    case '.' or '。' or '!' or '?' or '।':
                        stops++;
                        break;
                    case ':' when char.IsDigit(before):
                        times++;
                        break;
                    case '"' or '“' or '”' or '«' or '»' or '„' or '「' or '」':
                        quotes++;
                        break;
                    case '|' or '©' or '@' or '#' or '/' or '→' or '›' or '·' or '•' or '+':
                        signs++;
                        break;
                }
            }

            before = c;
        }

        return new TextTraits(words, capitalised, upper, digits, times, commas, stops, quotes, signs);
    }
}
