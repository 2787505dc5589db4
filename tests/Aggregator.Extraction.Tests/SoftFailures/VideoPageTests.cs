namespace Aggregator.Extraction.Tests.SoftFailures;

public sealed class VideoPageTests
{
    private const string Player = """<script type="application/ld+json">{"@type":"VideoObject","name":"The lock"}</script><video src=/l.mp4></video>""";

    [Fact]
    public void A_player_with_a_few_words_is_a_video_and_keeps_the_words()
    {
        var (kind, _, text) = Failing.Of($"<title>The lock</title><main><h1>The lock</h1>{Player}<p>{Failing.Sentence}</p></main>");

        Assert.Equal(SoftFailure.Video, kind);
        Assert.Equal(Failing.Sentence.Trim(), text);
    }

    [Fact]
    public void An_article_with_a_film_in_it_is_an_article()
    {
        var (kind, _, _) = Failing.Of("<title>Lock stays open</title>" + Player + Failing.Article);

        Assert.Null(kind);
    }
}
