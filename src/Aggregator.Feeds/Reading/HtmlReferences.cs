using System.Globalization;
using System.Text;
using Aggregator.Feeds.Repair;
using Aggregator.Html;

namespace Aggregator.Feeds.Reading;

/// <summary>Decodes references as browsers do: names of HTML 5, and numbers of windows-1252 where Unicode has control characters.</summary>
internal static class HtmlReferences
{
    private const int LongestName = 32;

    /// <summary>The text with each reference decoded once; what is none stays as it is, and characters that nothing may hold are left out.</summary>
    public static string Decode(string text)
    {
        var next = text.IndexOf('&', StringComparison.Ordinal);
        if (next < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length).Append(text, 0, next);
        while (next < text.Length)
        {
            var end = text[next] == '&' ? text.IndexOf(';', next, Math.Min(text.Length - next, LongestName + 2)) : -1;
            var character = end < 0 ? null : Character(text[(next + 1)..end]);
            decoded.Append(character ?? text[next].ToString());
            next = character is null ? next + 1 : end + 1;
            var following = text.IndexOf('&', next);
            following = following < 0 ? text.Length : following;
            decoded.Append(text, next, following - next);
            next = following;
        }

        return decoded.ToString();
    }

    /// <summary>What a reference stands for, without its <c>&amp;</c> and <c>;</c>: empty when that is no character, null when it is no reference.</summary>
    public static string? Character(string name)
    {
        if (!name.StartsWith('#'))
        {
            return name.Length > 0 && name.All(char.IsAsciiLetterOrDigit) ? HtmlNames.Character(name) : null;
        }

        var isHex = name.Length > 2 && name[1] is 'x' or 'X';
        var digits = name.AsSpan(isHex ? 2 : 1);
        if (digits.IsEmpty || (isHex ? digits.ContainsAnyExcept("0123456789abcdefABCDEF") : digits.ContainsAnyExceptInRange('0', '9')))
        {
            return null;
        }

        // Too long for a number means beyond Unicode.
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) ? XmlCharacters.Referred(code) ?? "" : "";
    }
}
