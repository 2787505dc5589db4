using Aggregator.Service.Configuration;
using Aggregator.Service.Configuration.Reloading;
using Aggregator.Service.Scheduling;

namespace Aggregator.Service.Endpoints;

/// <summary>All of HTTP: one line per resource.</summary>
internal static class Api
{
    /// <summary>Adds what the endpoints need.</summary>
    /// <param name="runKey">The admin key of this run, for the commands.</param>
    public static void Add(IServiceCollection services, ServiceSettings settings, string runKey)
    {
        services.AddRouting();
        services.AddOpenApi("v1", openApi => openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Aggregator";
            document.Info.Version = "1";
            document.Info.Description = "Sources, articles and stories of a headless news service.";
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
        services.AddSingleton(new Current<KeyRing>(new KeyRing(settings.Http.Keys, runKey)));
        services.AddSingleton(new OwnHosts(settings.Http));
        services.AddSingleton(new WrongKeys(settings.Http.WrongKeysPerMinute, TimeProvider.System));
        services.AddSingleton<AccessGuard>();
        services.AddSingleton<PublisherRuleFolder>().AddSingleton<SourcesFile>().AddSingleton<ConfigurationReload>();
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<SourceLookup>();
        services.AddSingleton<ArticleRendering>().AddSingleton<FoundRendering>();
        services.AddSingleton<FeedSource>();
        services.AddSingleton<StartPage>();
        services.AddSingleton<ReadingPage>();
    }

    /// <summary>Maps every path of the service.</summary>
    public static void Map(WebApplication app)
    {
        TrustedProxies.Use(app);
        SecurityHeaders.Use(app);
        Problems.Use(app, app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Aggregator.Service.Endpoints"));
        app.UseRouting();   // finds the endpoint and runs nothing: the guard asks whether there is one
        app.Use((context, next) => app.Services.GetRequiredService<AccessGuard>().CheckAsync(context, next));

        StartPage.Map(app);
        ReadingPage.Map(app);
        FeedEndpoints.Map(app);
        OpmlEndpoints.Map(app);
        ArticleEndpoints.Map(app);
        StoryEndpoints.Map(app);
        SourceEndpoints.Map(app);
        FetchEndpoints.Map(app);
        DiscoverEndpoints.Map(app);
        StoreEndpoints.Map(app);
        ConfigEndpoints.Map(app);
        HealthEndpoints.Map(app);
        MetricsEndpoint.Map(app);
        app.MapOpenApi();
    }
}
