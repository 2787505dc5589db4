using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace Aggregator.Service.Configuration;

/// <summary>Says where each value of a configuration came from.</summary>
internal sealed class ConfigurationOrigins(IConfigurationRoot configuration, SettingsFile file)
{
    /// <summary>The file and line, the environment variable or the command line's option that gave a key; the last one wins, as in reading.</summary>
    public string Of(string key)
    {
        foreach (var provider in configuration.Providers.Reverse())
        {
            if (provider.TryGet(key, out _) || provider.GetChildKeys([], key).Any())
            {
                return NameOf(provider, key);
            }
        }

        // What is missing is missed where it should stand.
        var parent = key.LastIndexOf(':');
        return parent < 0 ? file.Path : Of(key[..parent]);
    }

    /// <summary>Whether anything gave the key.</summary>
    public bool IsSet(string key) => configuration.Providers.Any(provider => provider.TryGet(key, out _) || provider.GetChildKeys([], key).Any());

    private string NameOf(IConfigurationProvider provider, string key) => provider switch
    {
        JsonConfigurationProvider => file.PlaceOf(key),
        EnvironmentVariablesConfigurationProvider => "environment variable AGGREGATOR__" + key.Replace(":", "__", StringComparison.Ordinal),
        _ => "command line",
    };
}
