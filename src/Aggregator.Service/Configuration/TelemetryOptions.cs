using System.ComponentModel.DataAnnotations;

namespace Aggregator.Service.Configuration;

/// <summary>Section <c>Telemetry</c> of the configuration.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>Whether <c>/metrics</c> answers, in the format of Prometheus; it needs a read key where keys are set.</summary>
    public bool Metrics { get; init; } = true;

    /// <summary>Where traces are sent by OTLP over HTTP, such as <c>http://127.0.0.1:4318</c>; null for nowhere, which costs nothing.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>The share of runs and requests that are traced. 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double TracedShare { get; init; } = 1;
}
