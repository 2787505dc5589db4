using Microsoft.AspNetCore.Http.Features;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Service.Demo;

/// <summary>A small news web of our own texts on a loopback port of its own: four newspapers, five feeds.</summary>
internal sealed class DemoWeb : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DemoWeb(WebApplication app) => _app = app;

    /// <summary>Where a newspaper answers.</summary>
    public Uri AddressOf(DemoSite site) => new(new Uri(Addresses.ElementAt(DemoSite.All.ToList().IndexOf(site))), $"/{site.Folder}/");

    /// <summary>The feeds to subscribe to, with the category each gets.</summary>
    public IEnumerable<(Uri Url, string Category)> Feeds() =>
        DemoSite.All.Select(site => (new Uri(AddressOf(site), site.FeedFile), site.Category))
            .Append((new Uri(AddressOf(DemoSite.All[0]), "sport.xml"), "Sport"));

    private ICollection<string> Addresses => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses
        ?? throw new InvalidOperationException("The demo's web has not started.");

    /// <summary>Starts it.</summary>
    public static async Task<DemoWeb> StartAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            for (var i = 0; i < DemoSite.All.Count; i++)
            {
                server.Listen(LoopbackOf(i), 0);
            }
        });
        builder.Services.AddRouting();
        var app = builder.Build();
        Map(app, new DemoClock(time));
        await app.StartAsync(cancellationToken);
        return new(app);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Each newspaper has a host of its own, since a text that comes again from the same host is an edit, and from another a copy.
    // macOS gives 127.0.0.1 alone.
    private static IPAddress LoopbackOf(int site) => OperatingSystem.IsMacOS() ? IPAddress.Loopback : new IPAddress([127, 0, 0, (byte)(site + 2)]);

    private static void Map(WebApplication app, DemoClock clock)
    {
        var (feeds, pages) = (new DemoFeeds(clock), new DemoPages(clock));
        app.UseRouting();
        app.Use((context, next) =>
        {
            // The service measures requests in the whole process; these are the world's, not its own.
            context.Features.Get<IHttpMetricsTagsFeature>()?.MetricsDisabled = true;
            return next(context);
        });
        foreach (var site in DemoSite.All)
        {
            app.MapGet($"/{site.Folder}/", () => Html(pages.Front(site)));
            app.MapGet($"/{site.Folder}/{site.FeedFile}", (HttpRequest request) => Document(feeds.Write(site, Root(request, site))));
            app.MapGet($"/{site.Folder}/sport.xml", (HttpRequest request) => Document((feeds.WriteBroken(site, Root(request, site)), "application/rss+xml")));
            app.MapGet($"/{site.Folder}/{{slug}}.svg", (string slug) => Results.Text(DemoPicture.Draw(slug), "image/svg+xml"));
            app.MapGet($"/{site.Folder}/news/{{slug}}.html", (string slug, HttpRequest request) =>
                site.Articles.FirstOrDefault(article => article.Slug == slug) is { } article
                    ? Html(pages.Article(site, article, Root(request, site)))
                    : Results.NotFound());
        }
    }

    private static Uri Root(HttpRequest request, DemoSite site) => new($"http://{request.Host}/{site.Folder}/");

    private static IResult Html(string page) => Results.Text(page, "text/html; charset=utf-8");

    // With a validator, so that most polls are answered with 304, as they are in the world.
    private static IResult Document((string Body, string Type) feed)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(feed.Body);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..16]}\"");
        return Results.Bytes(bytes, feed.Type + "; charset=utf-8", entityTag: tag);
    }
}
