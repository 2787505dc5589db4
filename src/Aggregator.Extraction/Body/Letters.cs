using System.Text;

namespace Aggregator.Extraction.Body;

/// <summary>Text as a key: letters and digits in lower case, so that quotes, dashes and spaces make no difference.</summary>
internal static class Letters
{
    /// <summary>Empty for null.</summary>
    public static string Of(string? text)
    {
        var letters = new StringBuilder(text?.Length ?? 0);
        foreach (var c in text ?? "")
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }

    public static bool HasAny(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasAnyLetter(string text) => text.Any(char.IsLetter);
}
