using System.Text;

namespace Aggregator.Search;

/// <summary>How text is written before it is cut into words; the same for what is indexed and what is asked.</summary>
internal static class SearchText
{
    private const int MaxKeyLength = 256;   // Lucene refuses a term above 32,766 bytes, and with it the whole article

    /// <summary>Composed characters (macOS writes Hangul and accents in parts), and a blank where a Hangul run meets another letter or digit.</summary>
    /// <remarks>Unicode's word rules keep "AI가" and "3월에" in one piece, so that "AI" would never find what Korean papers write of AI.</remarks>
    public static string Prepare(string text)
    {
        var composed = Composed(text);
        if (!composed.AsSpan().ContainsAnyInRange('\uAC00', '\uD7A3'))
        {
            return composed;
        }

        var parted = new StringBuilder(composed.Length + 16);
        for (var i = 0; i < composed.Length; i++)
        {
            if (i > 0 && char.IsLetterOrDigit(composed[i]) && char.IsLetterOrDigit(composed[i - 1]) && IsHangul(composed[i]) != IsHangul(composed[i - 1]))
            {
                parted.Append(' ');
            }

            parted.Append(composed[i]);
        }

        return parted.ToString();
    }

    /// <summary>A tag or a name as a key: in any case, without blanks around it.</summary>
    public static string Key(string text)
    {
        var key = Composed(text).Trim().ToLowerInvariant();
        return key.Length <= MaxKeyLength ? key : key[..MaxKeyLength];
    }

    private static bool IsHangul(char sign) => sign is >= '\uAC00' and <= '\uD7A3';

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)   // half a surrogate pair, as some feeds cut their summaries
        {
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC);
        }
    }
}
