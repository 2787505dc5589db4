using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Feeds.Reading;
using Aggregator.Html;

namespace Aggregator.Feeds.Repair;

/// <summary>Character and entity references of a broken document, each decoded exactly once.</summary>
internal sealed partial class Entities
{
    /// <summary>Characters of the longest reference that is taken for one: its name between two signs.</summary>
    public const int LongestReference = LongestName + 2;

    private const int LongestName = 32;

    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private int _expanded;

    /// <summary>True once the text used an entity that is made of others: a bomb, or nothing that a feed needs.</summary>
    public bool MetRefused { get; private set; }

    /// <summary>Takes an entity of the document type, when it stands for text and characters: no entity in it but those of XML itself.</summary>
    public void Declare(string name, string value)
    {
        // "&#38;#60;" is decoded where it is declared and once more where it is used.
        var plain = HtmlReferences.Decode(HtmlReferences.Decode(value));
        if (value.Length <= FeedLimits.NameLength && !value.Contains('%', StringComparison.Ordinal) && !NamedEntity().IsMatch(value))
        {
            _declared.TryAdd(name, plain);
        }
        else
        {
            _refused.Add(name);
        }
    }

    /// <summary>Takes an entity that stands elsewhere, as nothing: it is never fetched.</summary>
    public void DeclareExternal(string name) => _declared.TryAdd(name, "");

    /// <summary>The text with its references replaced; what is none stays as it is.</summary>
    public string Decode(string text, RepairLog log)
    {
        var next = text.IndexOf('&', StringComparison.Ordinal);
        if (next < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        var done = 0;
        for (; next >= 0; next = next < text.Length ? text.IndexOf('&', next) : -1)
        {
            decoded.Append(text, done, next - done);
            next = Append(decoded, text, next, log);
            done = next;
        }

        return decoded.Append(text, done, text.Length - done).ToString();
    }

    private int Append(StringBuilder decoded, string text, int ampersand, RepairLog log)
    {
        var end = ampersand + 1;
        while (end < text.Length && end - ampersand <= LongestName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '#' or '_' or '-' or '.'))
        {
            end++;
        }

        var name = text[(ampersand + 1)..end];
        var isClosed = end < text.Length && text[end] == ';';
        if (!isClosed && !(name.StartsWith('#') && name.Length > 2) || Replacement(name, log) is not { } value)
        {
            log.Note(Mending.BareAmpersand);
            decoded.Append('&');
            return ampersand + 1;
        }

        decoded.Append(value);
        return isClosed ? end + 1 : end;
    }

    private string? Replacement(string name, RepairLog log)
    {
        switch (name)
        {
            case "amp": return "&";
            case "lt": return "<";
            case "gt": return ">";
            case "quot": return "\"";
            case "apos": return "'";
        }

        if (name.StartsWith('#'))
        {
            return Numbered(name.AsSpan(1), log);
        }

        if (_declared.TryGetValue(name, out var declared))
        {
            _expanded += declared.Length;
            return _expanded <= FeedLimits.EntityText ? declared : "";
        }

        if (_refused.Contains(name))
        {
            MetRefused = true;
            return "";
        }

        if (HtmlNames.Character(name) is not { } character)
        {
            return null;
        }

        log.Note(Mending.HtmlEntity);
        return character;
    }

    private static string? Numbered(ReadOnlySpan<char> digits, RepairLog log)
    {
        var isHex = digits.Length > 1 && digits[0] is 'x' or 'X';
        var isNumber = isHex
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        if (!isNumber)
        {
            return null;
        }

        // The 32 from U+0080 stay as they are here: the tree decides over a whole text what was meant.
        if (code is >= 0x80 and <= 0x9F)
        {
            return ((char)code).ToString();
        }

        if (XmlCharacters.Referred(code) is { } character)
        {
            return character;
        }

        log.Note(Mending.CharacterReference);
        return "";
    }

    [GeneratedRegex("""&(?!(?:amp|lt|gt|quot|apos);)[^#]""", RegexOptions.CultureInvariant)]
    private static partial Regex NamedEntity();
}
