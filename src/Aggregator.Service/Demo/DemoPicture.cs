using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Service.Demo;

/// <summary>The photographs of the demo's newspapers: a landscape drawn from the article's name, the same every time.</summary>
internal static class DemoPicture
{
    /// <summary>Draws one as SVG.</summary>
    public static string Draw(string name)
    {
        var dice = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        var hue = dice[0] * 360 / 256;
        var (sunX, sunY) = (150 + (dice[1] * 2), 90 + (dice[2] / 2));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450" width="800" height="450">
            <defs><linearGradient id="sky" x2="0" y2="1">
            <stop stop-color="hsl({hue},45%,72%)"/><stop offset="1" stop-color="hsl({(hue + 40) % 360},60%,90%)"/></linearGradient></defs>
            <rect width="800" height="450" fill="url(#sky)"/><circle cx="{sunX}" cy="{sunY}" r="46" fill="hsl({(hue + 50) % 360},80%,95%)"/>
            {Hills(dice, 3, 230, $"hsl({hue},28%,62%)")}{Hills(dice, 9, 290, $"hsl({hue},30%,46%)")}{Hills(dice, 15, 360, $"hsl({hue},34%,30%)")}
            </svg>
            """;
    }

    private static string Hills(byte[] dice, int from, int height, string colour)
    {
        var path = new StringBuilder($"M0 450V{height}");
        for (var i = 0; i < 4; i++)
        {
            path.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"Q{(i * 200) + 100} {height - 90 + (dice[from + i] / 2)} {(i + 1) * 200} {height - 20 + (dice[from + i + 1] / 8)}");
        }

        return $"""<path d="{path}V450Z" fill="{colour}"/>""";
    }
}
