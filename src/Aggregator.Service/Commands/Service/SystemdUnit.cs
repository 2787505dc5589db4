using System.Reflection;
using System.Text;

namespace Aggregator.Service.Commands.Service;

/// <summary>The unit file that is shipped, with the paths of one machine put in.</summary>
internal static class SystemdUnit
{
    private const string ExecStart = "ExecStart=";
    private const string GiveBack = "ExecStartPre=+-/bin/chown ";
    private const string Check = "ExecReload=/usr/bin/aggregator ";

    /// <summary>The shipped <c>config/aggregator.service</c>.</summary>
    public static string Shipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("aggregator.service")
            ?? throw new InvalidOperationException("The unit file is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The unit for a place.</summary>
    public static string For(ServicePlace place) => string.Join('\n', Shipped().Split('\n').Select(line => For(place, line)));

    /// <summary>A word as systemd reads it: <c>%</c> begins a specifier, <c>$</c> a variable, a space the next word.</summary>
    public static string Quote(string word)
    {
        var escaped = word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("%", "%%", StringComparison.Ordinal).Replace("$", "$$", StringComparison.Ordinal);
        return escaped.AsSpan().ContainsAny(" \t'\"\\;") ? $"\"{escaped}\"" : escaped;
    }

    private static string For(ServicePlace place, string line) =>
        line.StartsWith(Check, StringComparison.Ordinal) ? $"ExecReload={Words(place)} {line[Check.Length..]}"
        : line.StartsWith(GiveBack, StringComparison.Ordinal) && place.DataFolder is { } own ? $"{line} {Quote($"{own.TrimEnd('/')}/")}"
        : !line.StartsWith(ExecStart, StringComparison.Ordinal) ? line
        : place.DataFolder is { } data ? $"{ExecStart}{Words(place)}\n# ProtectSystem closes everything else.\nReadWritePaths={Quote(data)}"
        : $"{ExecStart}{Words(place)}";

    private static string Words(ServicePlace place) => string.Join(' ', place.CommandLine.Select(Quote));
}
