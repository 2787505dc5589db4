using System.Buffers;

namespace Aggregator.Extraction.Body;

/// <summary>Text as a key: letters and digits in lower case, so that quotes, dashes and spaces make no difference.</summary>
internal static class Letters
{
    private const int LongestOnStack = 512;

    /// <summary>Empty for null.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var rented = text.Length > LongestOnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var letters = rented ?? stackalloc char[LongestOnStack];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[length++] = char.IsAscii(c) ? (char)(c | 0x20) : char.ToLowerInvariant(c);
            }
        }

        var key = letters[..length].ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return key;
    }

    public static bool HasAny(ReadOnlySpan<char> text) => CountUpTo(text, 1) > 0;

    /// <summary>How many letters and digits a text has; it is not read further than to the last that counts.</summary>
    public static int CountUpTo(ReadOnlySpan<char> text, int most)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < most; i++)
        {
            count += char.IsLetterOrDigit(text[i]) ? 1 : 0;
        }

        return count;
    }

    public static bool HasAnyLetter(string text) => text.Any(char.IsLetter);
}
