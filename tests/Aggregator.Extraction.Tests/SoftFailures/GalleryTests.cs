namespace Aggregator.Extraction.Tests.SoftFailures;

public sealed class GalleryTests
{
    private static string Pictures { get; } = string.Concat(Enumerable.Range(1, 8).Select(
        i => $"<figure><img src=/{i}.jpg><figcaption>Picture {i} of the lock at dawn.</figcaption></figure>"));

    [Fact]
    public void Many_pictures_with_one_paragraph_are_a_gallery_and_keep_it()
    {
        var (kind, evidence, text) = Failing.Of($"<title>The lock in pictures</title><main><h1>The lock in pictures</h1><p>{Failing.Sentence}</p>{Pictures}</main>");

        Assert.Equal(SoftFailure.Gallery, kind);
        Assert.StartsWith("8 pictures, ", evidence, StringComparison.Ordinal);
        Assert.Equal(Failing.Sentence.Trim(), text);
    }

    [Fact]
    public void Without_any_paragraph_the_captions_are_the_text()
    {
        var (_, _, text) = Failing.Of($"<title>The lock in pictures</title><main><h1>The lock in pictures</h1>{Pictures}</main>");

        Assert.StartsWith("Picture 1 of the lock at dawn.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_report_with_many_pictures_is_an_article()
    {
        var (kind, _, _) = Failing.Of("<title>Lock stays open</title>" + Failing.Article + Pictures);

        Assert.Null(kind);
    }

    [Fact]
    public void The_pictures_of_teasers_make_no_gallery()
    {
        var teasers = string.Concat(Enumerable.Range(1, 8).Select(i => $"<a href=/{i}><figure><img src=/{i}.jpg></figure></a>"));

        var (kind, _, _) = Failing.Of($"<title>Lock stays open</title><article><h1>Lock stays open</h1><p>{Failing.Sentence}</p></article>{teasers}");

        Assert.Null(kind);
    }
}
