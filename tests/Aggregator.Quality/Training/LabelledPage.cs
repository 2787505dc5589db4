using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aggregator.Quality.Training;

/// <summary>A page of the corpus with what its text is known to be.</summary>
/// <param name="Texts">The text with its stand-first, then without where that may be left out; empty when only snippets are known.</param>
/// <param name="Language">Primary tag of the text; null when the corpus does not say.</param>
/// <param name="IsCore">One of the quick set.</param>
internal sealed partial record LabelledPage(
    string Id, Uri? Url, string File, string Origin, string Domain, string? Language, IReadOnlyList<string> Texts, IReadOnlyList<string> Present,
    IReadOnlyList<string> Absent, bool IsCore)
{
    public const int Folds = 5;

    /// <summary>All pages of a site are in one fold, so that no figure is of a site that was trained on.</summary>
    public int Fold { get; } = FoldOf(Domain);

    /// <summary>Its text or a part of it is known.</summary>
    public bool IsJudged => Texts.Count + Present.Count + Absent.Count > 0;

    /// <summary>Its address speaks of a list, a gallery or a running report.</summary>
    public bool IsListOrLive { get; } = Url is not null && ListOrLive().IsMatch(Url.AbsolutePath);

    public static int FoldOf(string domain) => SHA256.HashData(Encoding.UTF8.GetBytes(domain))[0] % Folds;

    public static IReadOnlyList<LabelledPage> ReadAll(string corpus)
    {
        var core = System.IO.File.ReadAllText(Path.Combine(corpus, "core.txt")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var pages = new List<LabelledPage>();
        foreach (var line in System.IO.File.ReadLines(Path.Combine(corpus, "pages.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            pages.Add(Of(json.RootElement, corpus, core));
        }

        return pages;
    }

    private static LabelledPage Of(JsonElement page, string corpus, HashSet<string> core)
    {
        var expected = page.GetProperty("expected");
        var id = TextOf(page, "id") ?? "";
        _ = Uri.TryCreate(TextOf(page, "url"), UriKind.Absolute, out var url);
        string?[] texts = [TextOf(expected, "text"), TextOf(expected, "textNoSummary")];
        return new LabelledPage(id, url, Path.Combine(corpus, TextOf(page, "file") ?? ""), TextOf(page, "origin") ?? "", TextOf(page, "domain") ?? "", TextOf(expected, "language"),
            texts[0] is { Length: > 0 } ? [.. texts.OfType<string>().Where(text => text.Length > 0)] : [],
            TextsOf(expected, "snippetsPresent"), TextsOf(expected, "snippetsAbsent"), core.Contains(id));
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] TextsOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString() ?? "")] : [];

    [GeneratedRegex(@"live|ticker|ranking|best-|top-\d|\d+-(?:best|things|ways|reasons)|gallery|list", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListOrLive();
}
