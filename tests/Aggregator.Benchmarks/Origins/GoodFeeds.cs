using System.Diagnostics;
using System.Globalization;
using System.Text;
using Aggregator.Benchmarks.Scale.Articles;

namespace Aggregator.Benchmarks.Origins;

/// <summary>Feeds of ten items that a good origin serves: a new item now and then, "not modified" meanwhile; one feed in ten carries summaries only, and pages with the text behind them.</summary>
/// <param name="newsEvery">Time between two new items of one feed; they come at different times in different feeds.</param>
internal sealed class GoodFeeds(TimeSpan newsEvery)
{
    public const string Kind = "good";

    private const int Items = 10;
    private const int WithPagesEvery = 10;
    private const string PageKind = "page";

    private readonly Prose _prose = new(Vocabulary.English(), ofTopic: 0.48);
    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow;
    private readonly long _since = Stopwatch.GetTimestamp();

    /// <summary>The path of a feed.</summary>
    public static string Path(int feed) => $"/{Kind}/{feed}";

    /// <summary>Answers; null for what is no feed or page of these.</summary>
    public Task<bool>? Answer(OriginRequest request, Stream stream, CancellationToken cancellationToken) => request.Kind switch
    {
        Kind => FeedAsync(request, stream, cancellationToken),
        PageKind => PageAsync(request, stream, cancellationToken),
        _ => null,
    };

    private async Task<bool> FeedAsync(OriginRequest request, Stream stream, CancellationToken cancellationToken)
    {
        var newest = Items + (int)(Stopwatch.GetElapsedTime(_since) / newsEvery + (request.Number % 60) / 60.0);
        var etag = $"\"v{newest}\"";
        return request.ETag == etag
            ? await OriginAnswer.SendAsync(stream, "304 Not Modified", $"ETag: {etag}\r\n", default, cancellationToken)
            : await OriginAnswer.SendAsync(stream, "200 OK", $"ETag: {etag}\r\nContent-Type: application/rss+xml\r\n", FeedOf(request, newest), cancellationToken);
    }

    private byte[] FeedOf(OriginRequest request, int newest)
    {
        var feed = new StringBuilder($"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Feed {request.Number}</title><link>/</link>");
        for (var item = newest; item > newest - Items; item--)
        {
            var published = (_start + newsEvery * (item - Items)).ToString("r", CultureInfo.InvariantCulture);
            var text = request.Number % WithPagesEvery == 0 ? "What it is about, and no more." : string.Join("", Paragraphs(request.Number, item));
            feed.Append($"<item><title>{TitleOf(request.Number, item)}</title><link>/{PageKind}/{request.Number}/{item}</link><guid isPermaLink='false'>{request.Number}-{item}</guid>")
                .Append($"<pubDate>{published}</pubDate><description><![CDATA[{text}]]></description></item>");
        }

        return Encoding.UTF8.GetBytes(feed.Append("</channel></rss>").ToString());
    }

    private async Task<bool> PageAsync(OriginRequest request, Stream stream, CancellationToken cancellationToken)
    {
        var item = int.Parse(request.Rest, CultureInfo.InvariantCulture);
        var title = TitleOf(request.Number, item);
        var page = $"<!DOCTYPE html><html><head><title>{title}</title></head><body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>"
            + $"{string.Join("", Paragraphs(request.Number, item))}</article></body></html>";
        return await OriginAnswer.SendAsync(stream, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", Encoding.UTF8.GetBytes(page), cancellationToken);
    }

    private string TitleOf(int feed, int item) => _prose.Words(RandomOf(feed, item), 9);

    private IEnumerable<string> Paragraphs(int feed, int item) => _prose.Paragraphs(RandomOf(feed, item), 4, fewestWords: 40, mostWords: 60).Select(text => $"<p>{text}</p>");

    private static Random RandomOf(int feed, int item) => ArticleFacts.RandomOf(feed * 100_003 + item);
}
