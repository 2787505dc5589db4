using System.Reflection;
using System.Text;

namespace Aggregator.Service.Commands.Service;

/// <summary>The unit file that is shipped, with the paths of one machine put in.</summary>
internal static class SystemdUnit
{
    private const string ExecStart = "ExecStart=";

    /// <summary>The shipped <c>config/aggregator.service</c>.</summary>
    public static string Shipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("aggregator.service")
            ?? throw new InvalidOperationException("The unit file is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The unit for a place.</summary>
    public static string For(ServicePlace place) => string.Join('\n', Shipped().Split('\n').Select(line =>
        !line.StartsWith(ExecStart, StringComparison.Ordinal) ? line
        : place.DataFolder is { } data ? $"{Start(place)}\n# ProtectSystem closes everything else.\nReadWritePaths={Quote(data)}"
        : Start(place)));

    /// <summary>A word as systemd reads it: <c>%</c> begins a specifier, <c>$</c> a variable, a space the next word.</summary>
    public static string Quote(string word)
    {
        var escaped = word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("%", "%%", StringComparison.Ordinal).Replace("$", "$$", StringComparison.Ordinal);
        return escaped.AsSpan().ContainsAny(" \t'\"\\;") ? $"\"{escaped}\"" : escaped;
    }

    private static string Start(ServicePlace place) => ExecStart + string.Join(' ', place.CommandLine.Select(Quote));
}
