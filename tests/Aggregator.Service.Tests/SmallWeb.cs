using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Aggregator.Service.Tests;

/// <summary>A web server on loopback whose documents a test writes.</summary>
internal sealed class SmallWeb : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Type, string Body)> _documents = new(StringComparer.Ordinal);

    private SmallWeb()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel((KestrelServerOptions server) => server.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(async context =>
        {
            if (_documents.TryGetValue(context.Request.Path, out var document))
            {
                context.Response.ContentType = document.Type;
                await context.Response.WriteAsync(document.Body);
                return;
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
    }

    public Uri Address => new(_app.Urls.First());

    public static async Task<SmallWeb> StartAsync()
    {
        var web = new SmallWeb();
        await web._app.StartAsync();
        return web;
    }

    public void Serve(string path, string type, string body) => _documents[path] = (type, body);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
