using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Discovery;

/// <summary>The words by which titles and links call a feed, in the languages whose sites were looked at.</summary>
internal static partial class FeedWords
{
    // A link of more words than these is a sentence, which may well be about feeds; one of more characters is no label.
    private const int MostWords = 4;
    private const int LongestLabel = 60;
    private const int LongestTitle = 200;

    private static readonly FrozenSet<string> Feed = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "rss", "rss2", "atom", "feed", "feeds", "newsfeed", "rssfeed", "xml", "rdf",
        "flux",                              // fr
        "hírcsatorna", "hírfolyam",          // hu
        "syöte", "syötteet",                 // fi
        "flöde", "nyhetsflöde",              // sv
        "besleme", "beslemesi",              // tr
        "лента", "фид",                      // ru
        "стрічка",                           // uk
        "ροή",                               // el
        "خلاصات", "تغذية",                   // ar
        "הזנה",                              // he
        "خوراک",                             // fa
        "피드");                              // ko

    // Written without spaces, so they are looked for inside.
    private static readonly SearchValues<string> FeedInside = SearchValues.Create(["rss", "フィード", "订阅源", "訂閱源"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> CommentsInside = SearchValues.Create(
        ["comment", "kommentar", "comentario", "comentário", "commenti", "reacties", "komentarz", "комментар", "коментар", "kommentti", "kommentit", "yorum", "σχόλια",
         "hozzászólás", "komentář", "コメント", "评论", "評論", "留言", "댓글", "تعليق", "דיון", "תגובות"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>A candidate under its announced title, known for one of comments by that or by its address.</summary>
    public static FeedCandidate Candidate(Uri url, string? title, FeedFormat? format, FeedClue clue)
    {
        var label = Label(title, LongestTitle);
        var isForComments = label.AsSpan().ContainsAny(CommentsInside) || CommentsPath().IsMatch(url.AbsolutePath);
        return new FeedCandidate(url, label.Length == 0 ? null : label, format, clue, isForComments);
    }

    /// <summary>Whether a label of few words calls a feed by name; a question ("What is RSS?") is about feeds.</summary>
    public static bool Say(string? text)
    {
        var label = Label(text, LongestLabel + 1);
        if (label.Length is 0 or > LongestLabel || label.Contains('?', StringComparison.Ordinal))
        {
            return false;
        }

        var words = Word().Matches(label).Select(match => match.Value).ToList();
        return words.Count <= MostWords && (words.Exists(Feed.Contains) || label.AsSpan().ContainsAny(FeedInside));
    }

    /// <summary>A title or an address without what tells the formats of one feed apart: "RSS 2.0", "(Atom)".</summary>
    public static string WithoutFormat(string text) =>
        string.Join(' ', Word().Matches(Version().Replace(text, "")).Select(match => match.Value.ToLowerInvariant()).Where(word => word != "json" && !Feed.Contains(word)));

    private static string Label(string? text, int longest) =>
        text is null ? "" : Space().Replace(text.Length > longest ? text[..longest] : text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\p{M}\d]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b[012]\.\d+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    // WordPress "/comments/feed/", Blogger "/feeds/comments/default" and "/feeds/123/comments/default".
    [GeneratedRegex("/(?:comments?|replies)(?:[/._-]|$)|comments?[._-](?:rss|atom|feed)|(?:rss|atom|feed)[._-]?comments?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommentsPath();
}
