namespace Aggregator.Ingestion;

/// <summary>Cuts texts to whole sentences.</summary>
internal static class Summaries
{
    /// <summary>Characters of a summary; what most readers show of one.</summary>
    public const int Characters = 400;

    // Han, Kana and full-width marks end a sentence without a space behind them.
    private const string WideEnds = "。！？";

    /// <summary>The first whole sentences within a length; when not even one fits, its first words and an ellipsis. Null for no text.</summary>
    public static string? FirstSentences(string text, int maxCharacters)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (line.Length <= maxCharacters)
        {
            return line.Length == 0 ? null : line;
        }

        var end = -1;
        for (var i = 0; i < maxCharacters; i++)
        {
            var ends = WideEnds.Contains(line[i]) || (line[i] is '.' or '!' or '?' && i + 1 < line.Length && line[i + 1] == ' ');
            end = ends && i >= maxCharacters / 4 ? i : end;
        }

        return end > 0 ? line[..(end + 1)] : CutAtWord(line, maxCharacters);
    }

    private static string CutAtWord(string line, int maxCharacters)
    {
        var space = line.LastIndexOf(' ', maxCharacters - 1);
        var cut = space > maxCharacters / 2 ? space : maxCharacters - 1;
        return string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut), "…");
    }
}
