using System.Globalization;
using Aggregator.Service.Endpoints;
using Aggregator.Storage;

namespace Aggregator.Service.Hosting.Supervision;

/// <summary>How the service does, in one line for <c>systemctl status</c>: "412 sources, 3 failing, 18,223 articles; next fetch 12:03:10".</summary>
internal sealed class StatusLine(IArticleStore articles, TimeProvider time)
{
    /// <summary>The line of this moment.</summary>
    /// <param name="problems">What ails the service stands first.</param>
    public async Task<string> WriteAsync(IReadOnlyList<HealthProblem> problems, CancellationToken cancellationToken)
    {
        var sources = await articles.SourcesAsync(cancellationToken);
        var stored = (await articles.SummaryAsync(cancellationToken)).Articles;
        return string.Concat(problems.Select(problem => $"{problem.Words}; ")) + Counts(sources, stored) + Next(sources);
    }

    private static string Counts(IReadOnlyList<Source> sources, long articles)
    {
        var failing = sources.Count(source => source.Health is SourceHealth.Error);
        return $"{SizeText.Count(sources.Count, "source")}{(failing > 0 ? $", {SizeText.Count(failing)} failing" : "")}, {SizeText.Count(articles, "article")}";
    }

    // In the machine's zone, as systemctl shows all its times.
    private string Next(IReadOnlyList<Source> sources)
    {
        var planned = sources.Where(source => !source.Settings.IsPaused).ToList();
        if (planned.Count == 0)
        {
            return "";
        }

        var next = planned.Min(source => source.State.NextFetch);
        var now = time.GetUtcNow();
        var form = next - now < TimeSpan.FromHours(12) ? "HH:mm:ss" : "yyyy-MM-dd HH:mm";
        return $"; next fetch {(next <= now ? "now" : TimeZoneInfo.ConvertTime(next, time.LocalTimeZone).ToString(form, CultureInfo.InvariantCulture))}";
    }
}
