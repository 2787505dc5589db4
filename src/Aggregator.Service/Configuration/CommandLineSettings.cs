namespace Aggregator.Service.Configuration;

/// <summary>What the command line says about configuration; null members say nothing.</summary>
/// <param name="ConfigFolder"><c>--config</c></param>
/// <param name="DataFolder"><c>--data</c></param>
/// <param name="Urls"><c>--urls</c></param>
/// <param name="IsTerminal">Whether a person looks at the output.</param>
internal sealed record CommandLineSettings(string? ConfigFolder = null, string? DataFolder = null, string? Urls = null, bool IsTerminal = false);
