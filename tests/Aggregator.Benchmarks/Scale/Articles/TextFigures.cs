using System.Globalization;
using System.IO.Compression;
using System.Text;
using Aggregator.Benchmarks.Scale.Measuring;

namespace Aggregator.Benchmarks.Scale.Articles;

/// <summary>What the generated articles are like; every size on disk is told as a multiple of their texts.</summary>
/// <param name="TextBytes">UTF-8 of an article's plain text, on average.</param>
/// <param name="HtmlBytes">The same of its HTML.</param>
/// <param name="PackedTexts">Of the texts alone, what Brotli leaves at the quality that the store uses.</param>
/// <param name="PackedBodies">Text and HTML packed together, in multiples of the text.</param>
/// <param name="CommonShare">Of articles that hold the common word of the searches.</param>
/// <param name="Cpu">To generate one article, its fingerprint included: no part of any figure.</param>
internal sealed record TextFigures(double TextBytes, double HtmlBytes, double PackedTexts, double PackedBodies, double CommonShare, TimeSpan Cpu)
{
    private const int Sample = 500;
    private const int Quality = 4;
    private const int WindowBits = 18;

    public static async Task<TextFigures> MeasureAsync(Drafts drafts)
    {
        drafts.Slice(0);   // compiled
        IReadOnlyList<Ingestion.ArticleDraft> sample = [];
        var cost = await Cost.OfAsync(() =>
        {
            sample = drafts.Slice(0, Sample);
            return Task.CompletedTask;
        });
        var texts = sample.Sum(draft => Encoding.UTF8.GetByteCount(draft.Content.Text));
        return new TextFigures(
            (double)texts / Sample,
            sample.Average(draft => Encoding.UTF8.GetByteCount(draft.Content.Html)),
            sample.Sum(draft => Packed(draft.Content.Text)) / (double)texts,
            sample.Sum(draft => Packed(draft.Content.Text + draft.Content.Html)) / (double)texts,
            sample.Count(draft => draft.Content.Text.Contains($" {drafts.CommonWord} ", StringComparison.OrdinalIgnoreCase)) / (double)Sample,
            cost.Cpu / Sample);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Generated articles: {TextBytes:#,0} bytes of text (packed to {PackedTexts:0.00}), {HtmlBytes:#,0} of HTML (both packed to {PackedBodies:0.00} of the text), "
        + $"the common word of the searches in {CommonShare:0 %}; {Cpu.TotalMicroseconds:0} us of CPU to make one.");

    private static int Packed(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, packed, out var length, Quality, WindowBits) ? length : plain.Length;
    }
}
