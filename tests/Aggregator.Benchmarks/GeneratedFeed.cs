using System.Text;

namespace Aggregator.Benchmarks;

/// <summary>RSS of 1,000 items: titles, links, dates, people and categories, and a text of so many sentences with an address in each.</summary>
internal static class GeneratedFeed
{
    public const int Items = 1_000;

    public static byte[] Of(int sentences)
    {
        var feed = new StringBuilder("<?xml version='1.0' encoding='utf-8'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'>")
            .Append("<channel><title>Example</title><link>https://news.example/</link><description>News of a small harbour</description><language>en</language>");
        for (var i = 0; i < Items; i++)
        {
            feed.Append($"<item><title>Story number {i} &amp; what came of it</title><link>https://news.example/story/{i}</link><guid isPermaLink='false'>story-{i}</guid>")
                .Append($"<pubDate>Sun, 22 Jun 2025 10:{i % 60:00}:35 +0900</pubDate><dc:creator>Jane Doe</dc:creator><category>Harbour</category><category>Ships {i % 20}</category>")
                .Append("<description>What it is about, in one sentence that ends here.</description><content:encoded><![CDATA[");
            for (var sentence = 0; sentence < sentences; sentence++)
            {
                feed.Append($"<p>In the year {1900 + i} the bridge was <em>closed again</em>, and the <a href=\"/council/{sentence}\">council</a> met {sentence} times, to no end.</p>");
            }

            feed.Append("]]></content:encoded></item>");
        }

        return Encoding.UTF8.GetBytes(feed.Append("</channel></rss>").ToString());
    }
}
