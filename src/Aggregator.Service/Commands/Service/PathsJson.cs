namespace Aggregator.Service.Commands.Service;

/// <summary>Where everything is.</summary>
/// <param name="Config">The folder of the configuration.</param>
/// <param name="Settings">appsettings.json; it need not exist.</param>
/// <param name="Data">The folder of the archive.</param>
/// <param name="Log">The folder of the rolling log.</param>
/// <param name="Service">service.json, which exists while a service runs.</param>
internal sealed record PathsJson(string Config, string Settings, string Data, string Log, string Service);
