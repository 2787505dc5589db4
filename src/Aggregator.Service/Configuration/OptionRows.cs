using System.Collections;
using System.Reflection;

namespace Aggregator.Service.Configuration;

/// <summary>The whole configuration as single values, for showing and comparing it.</summary>
internal static class OptionRows
{
    /// <summary>All values, in the order of the sections and of their classes. An empty list is a row with an empty value.</summary>
    public static IReadOnlyList<OptionRow> Of(ServiceSettings settings) =>
        [.. OptionSections.All.SelectMany(section => OfObject(section.Key, settings.SectionOf(section.Value), hasDefaults: true))];

    /// <summary>The keys whose values differ, those that only one of the two has included.</summary>
    public static IReadOnlyList<string> Changed(ServiceSettings before, ServiceSettings after)
    {
        var (old, @new) = (ByKey(before), ByKey(after));
        return [.. old.Keys.Union(@new.Keys).Where(key => old.GetValueOrDefault(key, "") != @new.GetValueOrDefault(key, ""))];
    }

    private static Dictionary<string, string> ByKey(ServiceSettings settings) => Of(settings).ToDictionary(row => row.Key, row => row.Value, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<OptionRow> OfObject(string path, object options, bool hasDefaults)
    {
        var defaults = hasDefaults ? Activator.CreateInstance(options.GetType()) : null;
        return options.GetType().GetProperties().Where(property => property.CanWrite).SelectMany(property =>
            OfValue($"{path}:{property.Name}", property.GetValue(options), property, defaults is null ? null : OptionValue.Text(Scalar(property.GetValue(defaults)))));
    }

    private static IEnumerable<OptionRow> OfValue(string key, object? value, PropertyInfo property, string? defaultValue) => value switch
    {
        null or string or ValueType or Uri => [new(key, OptionValue.Text(value), ShownValue.Of(property, OptionValue.Text(value)), defaultValue)],
        IDictionary { Count: > 0 } named => named.Keys.Cast<object>().SelectMany(name => OfValue($"{key}:{name}", named[name], property, null)),
        IEnumerable items and not IDictionary when items.Cast<object>().Any() =>
            items.Cast<object>().SelectMany((item, i) => OfValue($"{key}:{OptionValue.Text(i)}", item, property, null)),
        IEnumerable => [new(key, "", "", "")],
        _ => OfObject(key, value, hasDefaults: false),
    };

    private static object? Scalar(object? value) => value is IEnumerable and not string ? null : value;
}
