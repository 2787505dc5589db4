using System.Globalization;
using Aggregator.Feeds;
using Aggregator.Inspection;

namespace Aggregator.Service.Commands.Inspect;

/// <summary>An item of a feed as lines for people: when and what, where, and what the feed carries of it.</summary>
internal static class FeedItemLines
{
    private const int MostNames = 3;

    /// <summary>Two or three lines; the title of an item without one is what the service would give it.</summary>
    public static IEnumerable<string> Of(InspectedItem inspected)
    {
        var item = inspected.Item;
        yield return $"{Time(item),-21}  {item.Title ?? $"({inspected.Content.Title})"}";
        yield return $"{"",-21}  {item.ArticleUrl?.AbsoluteUri ?? (item.Id is null ? "without a link" : $"without a link, id {item.Id}")}";
        yield return $"{"",-21}  {string.Join(" · ", Parts(inspected))}";
    }

    private static IEnumerable<string> Parts(InspectedItem inspected)
    {
        var item = inspected.Item;
        yield return Text(inspected);
        if (item.Authors.Count > 0)
        {
            yield return "by " + Few(item.Authors.Select(FeedLines.Name));
        }

        if (item.Categories.Count > 0)
        {
            yield return Few(item.Categories.Select(category => category.Label ?? category.Term));
        }

        if (item.Image is not null)
        {
            yield return "picture";
        }

        foreach (var file in item.Enclosures)
        {
            yield return File(file, item.Duration);
        }
    }

    private static string Text(InspectedItem inspected) => inspected is { HasReadPage: true, Content.TextOrigin: { } origin }
        ? $"text of the {(origin.IsPage ? "page" : "feed")} ({origin.Reason.Replace('_', ' ')}), {Counted(inspected.Content.WordCount)}"
        : FeedText(inspected);

    private static string FeedText(InspectedItem inspected) => (inspected.Content.WordCount, inspected.IsFullText) switch
    {
        (0, _) => "no text",
        (var words, true) => $"full text, {Counted(words)}",
        (var words, false) => $"{(inspected.Item.ContentHtml is null ? "summary" : "content")}, {Counted(words)}",
    };

    private static string Counted(int words) => words == 1 ? "1 word" : string.Create(CultureInfo.InvariantCulture, $"{words} words");

    private static string Few(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MostNames)) + (all.Count > MostNames ? $" and {(all.Count - MostNames).ToString(CultureInfo.InvariantCulture)} more" : "");
    }

    private static string File(FeedEnclosure file, TimeSpan? duration)
    {
        var size = file.Length is { } bytes ? string.Create(CultureInfo.InvariantCulture, $", {bytes / 1e6:0.0} MB") : "";
        var length = duration is { } time ? string.Create(CultureInfo.InvariantCulture, $", {time:h\\:mm\\:ss}") : "";
        return $"{file.Type ?? "file"}{size}{length}";
    }

    // Without a word beside it, a time is that of publication.
    private static string Time(FeedItem item) => item.Published is null && item.Updated is { } changed ? $"{FeedLines.Time(changed)}*" : FeedLines.Time(item.Published);
}
