using System.Reflection;

namespace Aggregator.Service.Telemetry;

/// <summary>The version of this program.</summary>
internal static class ServiceVersion
{
    /// <summary>Such as "0.1.0".</summary>
    public static string Text { get; } = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0.0.0";
}
