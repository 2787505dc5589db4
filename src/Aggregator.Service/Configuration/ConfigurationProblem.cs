namespace Aggregator.Service.Configuration;

/// <summary>One thing that is wrong with the configuration.</summary>
/// <param name="Place">The file with its line, the environment variable or the option that it came from.</param>
/// <param name="Key">Such as <c>Fetching:HostSpacing</c>.</param>
/// <param name="Value">Null when the key itself is the trouble; stars for a secret.</param>
/// <param name="Allowed">What is allowed, in words.</param>
internal sealed record ConfigurationProblem(string Place, string Key, string? Value, string Allowed)
{
    /// <summary>The one line that an operator reads.</summary>
    public override string ToString() => Value is null ? $"{Place}: {Key}: {Allowed}" : $"{Place}: {Key} = \"{Value.ReplaceLineEndings(" ")}\": {Allowed}";
}
