using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Service.Commands.Keys;

/// <summary>The numbers of keys that are set as variables. The file of variables is read by systemd, not by the command, so the configuration does not show them here.</summary>
internal static partial class KeyNumbers
{
    /// <summary>The first number behind all that are taken.</summary>
    /// <param name="configured">How many keys the configuration holds as this process sees it.</param>
    /// <param name="environmentFile">The variables of the service; may be absent or closed to this user.</param>
    public static int NextFree(int configured, string environmentFile) =>
        LinesOf(environmentFile).Select(line => Variable().Match(line)).Where(match => match.Success)
            .Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) + 1).Append(configured).Max();

    private static string[] LinesOf(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllLines(file) : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    [GeneratedRegex(@"^\s*AGGREGATOR__Http__Keys__(?<number>[0-9]{1,6})__", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
