namespace Aggregator.Service.Configuration;

/// <summary>One value of the configuration.</summary>
/// <param name="Key">Such as <c>Fetching:HostSpacing</c> or <c>Publishing:Feeds:trade:Query</c>.</param>
/// <param name="Value">As it is, secrets included: to compare, never to show.</param>
/// <param name="Shown">As it may be shown.</param>
/// <param name="Default">What it is when nobody says; null for what stands in a list or under a name, which are empty then.</param>
internal sealed record OptionRow(string Key, string Value, string Shown, string? Default)
{
    /// <summary>Whether it is what it would be without any configuration.</summary>
    public bool IsDefault => Value == Default;
}
