using System.Text.Json;
using System.Threading.Channels;
using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Scheduling;
using Aggregator.Search;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary><c>POST /api/v1/fetch</c>: polls sources and tells of each one that ends, a line of JSON each; the last line is the sum.</summary>
internal static class FetchEndpoints
{
    // What was fetched can be found when the answer ends, unless the index has a long way to go.
    private static readonly TimeSpan IndexPatience = TimeSpan.FromSeconds(30);

    /// <summary>Maps the resource.</summary>
    public static void Map(WebApplication app) =>
        app.MapPost("/api/v1/fetch", FetchAsync).WithTags("Sources")
            .WithSummary("Poll sources now: {\"sources\":[1,2]}, {\"all\":true}, or {} for what is due");

    /// <summary>One run as JSON.</summary>
    public static RunJson Render(IngestionReport report, Uri? url)
    {
        var made = report.Articles;
        return new(
            new(report.Source.Value, report.Title, url is null ? null : ShownUrl.WithoutSecrets(url).AbsoluteUri), SnakeCase.Of(report.Outcome), report.Items,
            made.New, made.Copies, made.Updated, made.Unchanged, made.Postponed,
            report.Error is { } error ? SnakeCase.Of(error) : null, report.Message);
    }

    private static async Task<IResult> FetchAsync(
        HttpContext context, Dispatcher dispatcher, LiteDbStore store, IArticleStore articles, ArticleIndex index, TimeProvider time)
    {
        if (store.Trouble is { } trouble)
        {
            return new Problem(StatusCodes.Status503ServiceUnavailable, trouble);
        }

        var asked = await ReadAsync(context.Request);
        var sources = (await articles.SourcesAsync(context.RequestAborted)).ToDictionary(source => source.Id);
        if (asked.Sources?.FirstOrDefault(id => !sources.ContainsKey(new(id))) is { } unknown and not 0)
        {
            return Problem.BadParameter("sources", $"There is no source {unknown}.");
        }

        IReadOnlyList<SourceId>? ids = asked.All ? [.. sources.Values.Where(source => !source.Settings.IsPaused).Select(source => source.Id)]
            : asked.Sources is { Count: > 0 } given ? [.. given.Select(id => new SourceId(id))]
            : null;
        return Results.Stream(
            async body =>
            {
                await StreamAsync(body, dispatcher, ids, sources, context.RequestAborted);
                await WaitForIndexAsync(articles, index, time, context.RequestAborted);
            },
            "application/x-ndjson; charset=utf-8");
    }

    private static async Task StreamAsync(
        Stream body, Dispatcher dispatcher, IReadOnlyList<SourceId>? ids, Dictionary<SourceId, Source> sources, CancellationToken cancellationToken)
    {
        var ended = Channel.CreateUnbounded<IngestionReport>();   // bounded by the number of sources
        var running = RunAsync(dispatcher, ids, ended.Writer, cancellationToken);
        await foreach (var report in ended.Reader.ReadAllAsync(cancellationToken))
        {
            var line = Render(report, sources.GetValueOrDefault(report.Source)?.Url);
            await JsonSerializer.SerializeAsync(body, line, ApiJson.Readable.RunJson, cancellationToken);
            await EndLineAsync(body, cancellationToken);
        }

        await JsonSerializer.SerializeAsync(body, new FetchSumJson(SumOf(await running)), ApiJson.Readable.FetchSumJson, cancellationToken);
        await EndLineAsync(body, cancellationToken);
    }

    private static async Task<IReadOnlyList<IngestionReport>> RunAsync(
        Dispatcher dispatcher, IReadOnlyList<SourceId>? ids, ChannelWriter<IngestionReport> ended, CancellationToken cancellationToken)
    {
        try
        {
            return await dispatcher.RunAsync(ids, new ReportChannel(ended), cancellationToken);
        }
        finally
        {
            ended.Complete();
        }
    }

    private static async Task EndLineAsync(Stream body, CancellationToken cancellationToken)
    {
        await body.WriteAsync("\n"u8.ToArray(), cancellationToken);
        await body.FlushAsync(cancellationToken);
    }

    private static async Task WaitForIndexAsync(IArticleStore articles, ArticleIndex index, TimeProvider time, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(IndexPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await index.WaitForAsync((await articles.IdentityAsync(either.Token)).Seq, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // It is stored; it will be found a little later.
        }
    }

    private static FetchSum SumOf(IReadOnlyList<IngestionReport> reports)
    {
        var made = reports.Aggregate(default(SliceReport), (sum, report) => sum + report.Articles);
        return new(
            reports.Count, reports.Count(report => report.Outcome is IngestionOutcome.NotModified),
                reports.Count(report => report.Outcome is IngestionOutcome.Failed),
            reports.Sum(report => report.Items), made.New, made.Copies, made.Updated, made.Unchanged, made.Postponed);
    }

    private static async Task<FetchJson> ReadAsync(HttpRequest request)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Readable.FetchJson, request.HttpContext.RequestAborted) ?? new();
        }
        catch (JsonException broken)
        {
            throw new BadHttpRequestException("The body is no JSON as it is wanted here, such as {\"all\":true}: " + broken.Message, broken);
        }
    }

    private sealed class ReportChannel(ChannelWriter<IngestionReport> ended) : IProgress<IngestionReport>
    {
        public void Report(IngestionReport value) => ended.TryWrite(value);
    }
}
