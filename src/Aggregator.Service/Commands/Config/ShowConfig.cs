using System.Collections;
using System.CommandLine;
using System.Reflection;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Commands.Config;

/// <summary><c>aggregator config show</c></summary>
internal static class ShowConfig
{
    private const string Default = "default";

    private const string Help = """
        Show every option, its value, and where the value comes from.
        The later wins: default, appsettings.json, environment, command line. Secrets are masked.
          aggregator config show
          AGGREGATOR__Fetching__HostSpacing=2s aggregator config show
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandContext context) =>
        context.Command("show", Help, (parse, _) =>
        {
            var settings = context.Settings(parse);
            context.Output.Message($"configuration {settings.ConfigFolder}, data {settings.DataFolder}");
            var rows = OptionSections.All.SelectMany(section => Rows(section.Key, settings.SectionOf(section.Value), settings.Origins));
            context.Output.Table(["Option", "Value", "From"], rows);
            return Task.FromResult(ExitCode.Done);
        });

    private static IEnumerable<IReadOnlyList<string>> Rows(string path, object options, ConfigurationOrigins origins)
    {
        foreach (var property in options.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var key = $"{path}:{property.Name}";
            foreach (var row in ValueRows(key, property.GetValue(options), property.GetCustomAttribute<SecretAttribute>() is not null, origins))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<string>> ValueRows(string key, object? value, bool isSecret, ConfigurationOrigins origins) => value switch
    {
        null or string or ValueType or Uri => [[key, isSecret ? "***" : OptionValue.Text(value), origins.IsSet(key) ? origins.Of(key) : Default]],
        IDictionary named when named.Count > 0 => named.Keys.Cast<object>().SelectMany(name => ValueRows($"{key}:{name}", named[name], isSecret, origins)),
        IDictionary => [[key, "none", Default]],
        IEnumerable items when items.Cast<object>().Any() => items.Cast<object>().SelectMany((item, i) => ValueRows($"{key}:{i}", item, isSecret, origins)),
        IEnumerable => [[key, "none", Default]],
        _ => Rows(key, value, origins),
    };
}
