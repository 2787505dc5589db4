using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary>Turns what no endpoint answered into a problem document: unknown paths, wrong methods, bugs.</summary>
internal static class Problems
{
    /// <summary>Stands outermost, so that nothing leaves without a body.</summary>
    public static void Use(WebApplication app, ILogger log) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;   // nobody is there to answer
        }
        catch (BadHttpRequestException bad)
        {
            await AnswerAsync(context, bad.StatusCode, bad.Message);
            return;
        }
        catch (StoreUnavailableException unavailable)
        {
            await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, unavailable.Message);
            return;
        }
        catch (Exception bug)
        {
            log.RequestFailed(bug, context.Request.Method, context.Request.Path);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, "The service made a mistake; its log says more.");
            return;
        }

        if (context.Response.StatusCode >= 400)
        {
            await AnswerAsync(context, context.Response.StatusCode, Words(context));
        }
    });

    private static Task AnswerAsync(HttpContext context, int status, string detail) =>
        context.Response.HasStarted || context.Response.ContentType is not null ? Task.CompletedTask : new Problem(status, detail).ExecuteAsync(context);

    private static string Words(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at {context.Request.Path}; /openapi/v1.json lists what there is.",
        StatusCodes.Status405MethodNotAllowed => $"{context.Request.Method} is not answered here; allowed is {context.Response.Headers.Allow}.",
        StatusCodes.Status415UnsupportedMediaType => "The body must be application/json.",
        _ => "The request cannot be answered.",
    };
}
