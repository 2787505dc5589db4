using System.Net;
using System.Text;
using Aggregator.Feeds;

namespace Aggregator.Publishing;

/// <summary>The HTML of an entry: the article, and a last line that says where it is from, since most readers show nothing of a feed's source elements.</summary>
internal static class EntryContent
{
    /// <summary>Sets the content.</summary>
    /// <param name="copies">Other places, for the last line; null for no such line.</param>
    public static string? Of(ArticleContent content, FeedItemSource source, IReadOnlyList<FeedLink>? copies)
    {
        var html = content.Html.Length > 0 || content.Summary.Length == 0 ? content.Html : $"<p>{WebUtility.HtmlEncode(content.Summary)}</p>";
        if (copies is not null)
        {
            html += Footer(content, source, copies);
        }

        return html.Length > 0 ? html : null;
    }

    private static string Footer(ArticleContent content, FeedItemSource source, IReadOnlyList<FeedLink> copies)
    {
        var footer = new StringBuilder("<p>From ")
            .Append(Link(source.Links.FirstOrDefault(link => link.Rel != "self")?.Href, source.Title))
            .Append(": ").Append(Link(content.Url, "read the original"));
        if (copies.Count > 0)
        {
            footer.Append(". Also in ").AppendJoin(", ", copies.Select(copy => Link(copy.Href, copy.Title)));
        }

        return footer.Append(".</p>").ToString();
    }

    private static string? Link(Uri? url, string? text) =>
        url is null ? WebUtility.HtmlEncode(text) : $"<a href=\"{WebUtility.HtmlEncode(url.AbsoluteUri)}\">{WebUtility.HtmlEncode(text)}</a>";
}
