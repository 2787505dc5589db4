using System.Globalization;
using Aggregator.Extraction.Body;
using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.SoftFailures;

/// <summary>Recognises the free beginning of a paid article. Being paid is no evidence of being cut: many pages carry the whole text and hide it by a script.</summary>
internal static class PaywallStub
{
    private const int LongestStub = 800;
    private const int MostWeight = 6000;
    private const double LeastShareOfStated = 0.6;

    public static Found<SoftFailure>? Find(PageSigns signs)
    {
        if (signs.Weight >= MostWeight || Marks.Paywall(signs.Facts) is not { } paid)
        {
            return null;
        }

        if (signs.Body is null)
        {
            return Made($"{paid.Origin}, no text");
        }

        var words = signs.Body.Blocks.Sum(block => Script.CountWords(block.Text));
        if (int.TryParse(signs.Facts.Linked.ArticleText("wordCount"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var stated) && stated > 0)
        {
            return words < stated * LeastShareOfStated ? Made($"{paid.Origin}, {words} of {stated} words") : null;
        }

        if (EndsCut(signs.Body.Blocks[^1]) && signs.Weight < 2 * LongestStub)
        {
            return Made($"{paid.Origin}, text breaks off");
        }

        return signs.Weight < LongestStub ? Made($"{paid.Origin}, {words} words") : null;
    }

    private static bool EndsCut(Block last) => last.Text.EndsWith('…') || last.Text.EndsWith("...", StringComparison.Ordinal);

    private static Found<SoftFailure> Made(string evidence) => new(SoftFailure.PaywallStub, evidence);
}
