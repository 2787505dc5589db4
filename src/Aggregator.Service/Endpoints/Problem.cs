using Microsoft.AspNetCore.WebUtilities;

namespace Aggregator.Service.Endpoints;

/// <summary>An error answer (RFC 9457), the same for every path and every client, whatever it says it accepts.</summary>
internal sealed class Problem(int status, string detail, string? parameter = null, int? position = null) : IResult
{
    /// <summary>What is wrong, in words.</summary>
    public string Detail => detail;

    /// <summary>A parameter or member that cannot be understood.</summary>
    public static Problem BadParameter(string parameter, string detail, int? position = null) =>
        new(StatusCodes.Status400BadRequest, detail, parameter, position);

    /// <summary>A member of a query that cannot be understood, as the search names it: all but the text are parameters by the same name.</summary>
    public static Problem BadQuery(string member, string detail, int? position) => BadParameter(member == "text" ? "q" : member, detail, position);

    /// <summary>Something that is not there.</summary>
    public static Problem NotFound(string detail) => new(StatusCodes.Status404NotFound, detail);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var problem = new ProblemJson("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail, parameter, position);
        httpContext.Response.StatusCode = status;
        return httpContext.Response.WriteAsJsonAsync(problem, ApiJson.Readable.ProblemJson, "application/problem+json", httpContext.RequestAborted);
    }
}
