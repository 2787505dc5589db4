using System.Net;

namespace Aggregator.Service.Hosting.Supervision;

/// <summary>Asks the service's own <c>/healthz</c> over loopback, as a reader would: a server that has stopped answering notices nothing from within.</summary>
internal sealed class HealthProbe(Uri address, TimeSpan patience) : IDisposable
{
#pragma warning disable RS0030 // The service's own address, and no other.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false })
#pragma warning restore RS0030
    {
        Timeout = patience,
        // A connection that is kept would only prove that the old ones live.
        DefaultRequestHeaders = { ConnectionClose = true },
    };

    /// <summary>What is wrong with the answer; null when it is well.</summary>
    public async Task<HealthProblem?> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(address, "/healthz"), cancellationToken);
            return answer.StatusCode is HttpStatusCode.OK ? null : Broken($"answers {(int)answer.StatusCode}");
        }
        catch (HttpRequestException refused)
        {
            return Broken($"cannot be reached ({refused.Message})");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Broken($"has not answered within {patience.TotalSeconds:0.#} s");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private HealthProblem.Broken Broken(string what) => new($"{new Uri(address, "/healthz")} {what}");
}
