namespace Aggregator.Extraction;

/// <summary>A page's answer with all that there was to choose from.</summary>
/// <param name="Article">What was found; without text when <paramref name="Result"/> is no article.</param>
/// <param name="Values">What every reader found of title, authors and published, in the order of trust.</param>
/// <param name="Texts">What every reader took for the text; empty when nobody found any, or when the publisher's rules name it.</param>
/// <param name="CleanedUp">Blocks of the text that was taken which its clean-up left out.</param>
public sealed record PageExplanation(
    ExtractionResult Result, ExtractedArticle Article, IReadOnlyList<ValueCandidate> Values, IReadOnlyList<TextCandidate> Texts, int CleanedUp);
