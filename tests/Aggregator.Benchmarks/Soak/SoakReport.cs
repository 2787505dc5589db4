using System.Globalization;
using System.Text;
using Aggregator.Benchmarks.Scale;

namespace Aggregator.Benchmarks.Soak;

/// <summary>The samples of a soak in words: slopes after the warm-up by least squares, and a table.</summary>
internal static class SoakReport
{
    private const int Rows = 31;

    public static string Of(SoakOptions options, IReadOnlyList<ServiceSample> samples, int hostileRig)
    {
        var after = samples.Where(sample => sample.Minute >= options.WarmUp.TotalMinutes).ToList();
        var minutes = samples[^1].Minute - samples[0].Minute;
        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd HH:mm}Z, {Machine.Describe(options.Folder)}");
        report.AppendLine(CultureInfo.InvariantCulture, $"{options.Sources} sources, {options.Hostile} % hostile ({hostileRig} of the rig), {minutes:0} minutes, slopes after {options.WarmUp.TotalMinutes:0.#}");
        report.AppendLine(
            CultureInfo.InvariantCulture,
            $"{samples[^1].Fetches - samples[0].Fetches:0} fetches ({(samples[^1].Fetches - samples[0].Fetches) / minutes:0} a minute), {samples[^1].Articles:0} articles, "
            + $"{100 * (samples[^1].CpuSeconds - samples[0].CpuSeconds) / (60 * minutes):0.0} % of a processor").AppendLine();
        AppendSlopes(report, after);
        AppendTable(report, samples);
        return report.ToString();
    }

    private static void AppendSlopes(StringBuilder report, List<ServiceSample> after)
    {
        report.AppendLine("| | slope a minute | least | most |").AppendLine("| --- | ---: | ---: | ---: |");
        Append("RSS, MB", sample => sample.Rss);
        Append("of it anonymous, MB", sample => sample.Anonymous);
        Append("PSS, MB", sample => sample.Pss);
        Append("managed heap, MB", sample => sample.Heap);
        Append("handles", sample => sample.Handles);
        Append("threads", sample => sample.Threads);
        report.AppendLine();

        void Append(string name, Func<ServiceSample, double> figure) => report.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {name} | {LeastSquares.Slope(after, sample => sample.Minute, figure):0.000} | {after.Min(figure):0.0} | {after.Max(figure):0.0} |");
    }

    private static void AppendTable(StringBuilder report, IReadOnlyList<ServiceSample> samples)
    {
        report.AppendLine("| minute | RSS | anonymous | PSS | heap | handles | threads | CPU s | fetches | articles |");
        report.AppendLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var sample in samples.Where((_, i) => i % Math.Max(1, samples.Count / Rows) == 0 || i == samples.Count - 1))
        {
            report.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {sample.Minute:0.0} | {sample.Rss:0} | {sample.Anonymous:0} | {sample.Pss:0} | {sample.Heap:0} | {sample.Handles} | {sample.Threads} | {sample.CpuSeconds:0} | {sample.Fetches:0} | {sample.Articles:0} |");
        }
    }
}
