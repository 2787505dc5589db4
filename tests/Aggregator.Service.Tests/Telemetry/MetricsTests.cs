using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aggregator.Testing;

namespace Aggregator.Service.Tests.Telemetry;

/// <summary>The metrics, the page that explains them, the dashboard and the alert rules speak of the same things.</summary>
public sealed partial class MetricsTests(WatchedService service) : IClassFixture<WatchedService>
{
    private static readonly string Config = Path.Combine(AppContext.BaseDirectory, "config");

    [Fact]
    public void Every_metric_is_explained_with_its_type_and_every_explained_one_exists()
    {
        var page = File.ReadAllText(Path.Combine(Config, "metrics.md"));

        var explained = ExplainedMetric().Matches(page).Select(row => $"{row.Groups["name"]} {row.Groups["type"]}").Order(StringComparer.Ordinal);

        Assert.Equal(explained, Exported().Select(metric => $"{metric.Key} {metric.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_dashboard_asks_for_metrics_that_exist()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(Config, "grafana-dashboard.json")));

        var asked = MetricsIn(Strings(dashboard.RootElement, "expr").Append("aggregator_build_info"));

        Assert.True(asked.Count > 30, $"only {asked.Count} metrics were found in the dashboard");
        Assert.Empty(asked.Except(Series()));
    }

    [Fact]
    public void The_dashboard_has_no_data_source_but_its_variable_and_no_panel_upon_another()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(Config, "grafana-dashboard.json")));
        var panels = dashboard.RootElement.GetProperty("panels").EnumerateArray().ToList();

        var ids = panels.Select(panel => panel.GetProperty("id").GetInt32()).ToList();
        var cells = panels.SelectMany(CellsOf).ToList();

        Assert.True(dashboard.RootElement.GetProperty("schemaVersion").GetInt32() >= 39);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(cells.Count, cells.Distinct().Count());
        Assert.All(Strings(dashboard.RootElement, "uid").Except(["aggregator", "-- Grafana --"]), uid => Assert.Equal("${datasource}", uid));
    }

    [Fact]
    public void The_alerts_and_their_advice_speak_of_metrics_that_exist()
    {
        var asked = MetricsIn([File.ReadAllText(Path.Combine(Config, "alerts.yml"))]);

        Assert.True(asked.Count > 10, $"only {asked.Count} metrics were found in the rules");
        Assert.Empty(asked.Except(Series()).Except(Exported().Keys));
    }

    [Fact]
    public void No_label_holds_an_address_or_a_title()
    {
        Assert.DoesNotContain("127.0.0", service.Metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("Courier", service.Metrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aggregator_sources{state=\"ok\"} 5")]
    [InlineData("aggregator_sources{state=\"error\"} 1")]
    [InlineData("aggregator_articles_total{result=\"copy\"} 1")]
    [InlineData("aggregator_ready 1")]
    [InlineData("aggregator_store_trouble 0")]
    public void Figures_are_those_of_five_feeds_and_a_dead_one(string series) => Assert.Contains(series, service.Metrics.Replace("{}", "", StringComparison.Ordinal).Split('\n'));

    [ToolFact("promtool")]
    public async Task Promtool_finds_nothing_to_blame_in_the_metrics() => Assert.Equal("", await PromtoolAsync(["check", "metrics"], service.Metrics));

    [ToolFact("promtool")]
    public async Task Promtool_accepts_the_rules() =>
        Assert.Contains("SUCCESS", await PromtoolAsync(["check", "rules", Path.Combine(Config, "alerts.yml")], ""), StringComparison.Ordinal);

    private Dictionary<string, string> Exported() =>
        TypeLine().Matches(service.Metrics).ToDictionary(line => line.Groups["name"].Value, line => line.Groups["type"].Value, StringComparer.Ordinal);

    private HashSet<string> Series() =>
    [
        .. Exported().SelectMany(metric => metric.Value == "histogram"
            ? [metric.Key + "_bucket", metric.Key + "_sum", metric.Key + "_count"]
            : new[] { metric.Key }),
    ];

    // PromQL read roughly: what is in braces, in quotes or in a by() is a label, and metrics have one of our three first names.
    private static HashSet<string> MetricsIn(IEnumerable<string> queries) =>
        [.. queries.SelectMany(query => MetricName().Matches(LabelPart().Replace(query, "")).Select(name => name.Value))];

    private static IEnumerable<string> Strings(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.NameEquals(name) && member.Value.ValueKind == JsonValueKind.String
            ? [member.Value.GetString() ?? ""]
            : Strings(member.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Strings(item, name)),
        _ => [],
    };

    private static IEnumerable<(int X, int Y)> CellsOf(JsonElement panel)
    {
        var at = panel.GetProperty("gridPos");
        var (x, y) = (at.GetProperty("x").GetInt32(), at.GetProperty("y").GetInt32());
        return from column in Enumerable.Range(x, at.GetProperty("w").GetInt32()) from line in Enumerable.Range(y, at.GetProperty("h").GetInt32()) select (column, line);
    }

    private static async Task<string> PromtoolAsync(string[] arguments, string input)
    {
        var start = new ProcessStartInfo("promtool", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("promtool did not start.");
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (results, messages) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return await messages + await results;
    }

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (?<type>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex ExplainedMetric();

    [GeneratedRegex(@"^# TYPE (?<name>\w+) (?<type>\w+)$", RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"\{[^{}]*\}|\b(by|on|ignoring|without)\s*\([^()]*\)")]
    private static partial Regex LabelPart();

    [GeneratedRegex(@"\b(aggregator|http|dotnet)_\w+")]
    private static partial Regex MetricName();
}
