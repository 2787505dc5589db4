using AngleSharp.Html.Parser;
using Aggregator.Extraction;
using Aggregator.Extraction.Body;

namespace Aggregator.Quality.Training;

/// <summary>A page as the library sees it before a body is chosen.</summary>
internal sealed record ReadPage(PageBlocks Blocks, Prose Prose, string? Title, string? StatedBody)
{
    /// <summary>What the readers that follow rules keep of it.</summary>
    public IReadOnlyList<BlockSelection?> Answers(CancellationToken cancellationToken) => BodyFinder.Answers(Blocks, Prose, Title, StatedBody, cancellationToken);

    public static async Task<ReadPage> OfAsync(LabelledPage page, CancellationToken cancellationToken)
    {
        using var document = await new HtmlParser().ParseDocumentAsync(ExtractionCorpus.ReadHtml(page.File), cancellationToken);
        var facts = PageReading.Read(document, page.Url, rules: null, cancellationToken);
        return new ReadPage(facts.Page, new Prose(facts.Page), Aggregator.Extraction.Metadata.Title.Find(facts)?.Value, facts.Linked.ArticleText("articleBody"));
    }
}
