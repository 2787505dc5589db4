using Aggregator.Extraction;
using Aggregator.Extraction.Body;
using Aggregator.Extraction.Parsing;

namespace Aggregator.Quality.Training;

/// <summary>A page as the library sees it before a body is chosen.</summary>
internal sealed record ReadPage(PageBlocks Blocks, Prose Prose, string? Title, string? StatedBody)
{
    /// <summary>What the readers that follow rules keep of it.</summary>
    public IReadOnlyList<BlockSelection?> Answers(CancellationToken cancellationToken) => BodyFinder.Answers(Blocks, Prose, Title, StatedBody, cancellationToken);

    public static ReadPage Of(LabelledPage page, CancellationToken cancellationToken)
    {
        var document = PageParser.Parse(ExtractionCorpus.ReadHtml(page.File), cancellationToken);
        var facts = PageReading.Read(document, page.Url, rules: null, cancellationToken);
        return new ReadPage(facts.Page, new Prose(facts.Page), Aggregator.Extraction.Metadata.Title.Find(facts)?.Value, facts.Linked.ArticleText("articleBody"));
    }
}
