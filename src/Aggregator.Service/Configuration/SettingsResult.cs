namespace Aggregator.Service.Configuration;

/// <summary>What loading the configuration gave.</summary>
internal abstract record SettingsResult
{
    private SettingsResult() { }   // closed: only the cases below

    /// <summary>All is well.</summary>
    public sealed record Loaded(ServiceSettings Settings) : SettingsResult;

    /// <summary>At least one thing is wrong; nothing may start.</summary>
    /// <param name="DataFolder">Where a service that started before the mistake has its archive, as far as can be told.</param>
    public sealed record Wrong(IReadOnlyList<ConfigurationProblem> Problems, string DataFolder) : SettingsResult;
}
