using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Aggregator.Service.Commands.Service;

/// <summary>The last warning or error in the rolling log.</summary>
internal static class LastTrouble
{
    // The end of the newest file; what is further back than that is no news.
    private const int Tail = 256 * 1024;

    private static readonly string[] Marks = ["[WRN]", "[ERR]", "[FTL]", "\"@l\":\"Warning\"", "\"@l\":\"Error\"", "\"@l\":\"Fatal\""];

    /// <summary>The time and what was said; null when there is none, or the folder cannot be read.</summary>
    /// <param name="since">When the process that is looked at began: what ailed the one before is over. Null when none runs, whose last words are then the reason.</param>
    public static string? In(string logFolder, DateTimeOffset? since)
    {
        try
        {
            return Directory.EnumerateFiles(logFolder, "aggregator-*.log").Max(StringComparer.Ordinal) is { } newest ? LastOf(newest, since) : null;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? LastOf(string path, DateTimeOffset? since)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(-Math.Min(Tail, file.Length), SeekOrigin.End);
        using var reader = new StreamReader(file, Encoding.UTF8);
        string? last = null;
        while (reader.ReadLine() is { } line)
        {
            last = Marks.Any(mark => line.Contains(mark, StringComparison.Ordinal)) ? line : last;
        }

        return last is null ? null : Shown(last, since);
    }

    private static string? Shown(string line, DateTimeOffset? since)
    {
        var (time, words) = line.StartsWith('{') ? OfJson(line) : OfText(line);
        return time is not { } at ? line
            : at < since ? null
            : $"{at.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} {words}";
    }

    // 2026-05-04T10:00:00.000+00:00 [ERR] Aggregator.Some.Class: words
    private static (DateTimeOffset? Time, string Words) OfText(string line)
    {
        var words = line.Split(' ', 4);
        return words is [var time, _, [.., ':'], var rest] ? (TimeOf(time), rest) : (null, line);
    }

    private static (DateTimeOffset? Time, string Words) OfJson(string line)
    {
        try
        {
            using var entry = JsonDocument.Parse(line);
            return (TimeOf(Member(entry.RootElement, "@t")), Filled(Member(entry.RootElement, "@mt"), entry.RootElement));
        }
        catch (JsonException)
        {
            return (null, line);   // the tail begins in the middle of a line
        }
    }

    // The template's names stand as members beside it.
    private static string Filled(string template, JsonElement entry) => entry.EnumerateObject()
        .Aggregate(template, (text, member) => text.Replace($"{{{member.Name}}}", member.Value.ToString(), StringComparison.Ordinal));

    private static string Member(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static DateTimeOffset? TimeOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
