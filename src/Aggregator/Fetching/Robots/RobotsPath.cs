using System.Text;

namespace Aggregator.Fetching.Robots;

/// <summary>Paths and patterns of robots.txt: comparable spelling, and wildcards (RFC 9309 section 2.2.2 and 2.2.3).</summary>
internal static class RobotsPath
{
    /// <summary>
    /// One spelling for what means the same: non-ASCII percent-encoded as UTF-8, escapes in capitals, needless escapes of letters and digits undone.
    /// </summary>
    public static string Normalise(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var normal = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var isEscape = bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            var value = isEscape ? (byte)(HexDigit(bytes[i + 1]) << 4 | HexDigit(bytes[i + 2])) : bytes[i];
            i += isEscape ? 2 : 0;

            var isUnreserved = char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';
            var staysPlain = isUnreserved || (!isEscape && value < 0x80);
            normal = staysPlain ? normal.Append((char)value) : normal.Append('%').Append(value.ToString("X2", null));
        }

        return normal.ToString();
    }

    /// <summary>
    /// Whether the pattern matches from the path's start. Greedy from left to right with one way back, so a pattern of many stars costs pattern times path, never more.
    /// </summary>
    public static bool Matches(string pattern, string path)
    {
        var isAnchored = pattern.EndsWith('$');
        var literal = isAnchored ? pattern.AsSpan(0, pattern.Length - 1) : pattern;
        int at = 0, position = 0, star = -1, retryFrom = 0;

        while (true)
        {
            if (at == literal.Length && (!isAnchored || position == path.Length))
            {
                return true;
            }

            if (at < literal.Length && literal[at] == '*')
            {
                star = at++;
                retryFrom = position;
            }
            else if (at < literal.Length && position < path.Length && literal[at] == path[position])
            {
                at++;
                position++;
            }
            else if (star >= 0 && retryFrom < path.Length)
            {
                at = star + 1;
                position = ++retryFrom;
            }
            else
            {
                return false;
            }
        }
    }

    private static int HexDigit(byte digit) => char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
