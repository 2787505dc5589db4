using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Aggregator.Service.Configuration;

/// <summary>Fills options classes from the configuration and collects everything that is wrong, unknown keys included: a misspelt key that is
/// silently ignored is found a month later.</summary>
internal sealed class OptionReader(ConfigurationOrigins origins)
{
    private readonly List<ConfigurationProblem> _problems = [];

    /// <summary>Where each value comes from.</summary>
    public ConfigurationOrigins Origins => origins;

    /// <summary>What was wrong so far.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems => _problems;

    /// <summary>Reads one section; wrong values leave the default and a problem.</summary>
    public T Read<T>(IConfigurationSection section)
        where T : class => (T)ReadObject(typeof(T), section);

    /// <summary>Names sections that nothing reads.</summary>
    public void RefuseUnknownSections(IConfiguration root)
    {
        var known = OptionSections.All.Select(section => section.Key).Append("$schema").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var section in root.GetChildren().Where(section => !known.Contains(section.Key)))
        {
            var names = OptionSections.All.Select(known => known.Key).ToList();
            Refuse(section.Path, null, $"unknown section{Spelling.Hint(section.Key, names)}; known are {string.Join(", ", names)}");
        }
    }

    /// <summary>Adds a problem that only the meaning of a value shows.</summary>
    public void Refuse(string key, string? value, string allowed) =>
        _problems.Add(new(origins.Of(key), key, value is null ? null : ShownValue.WithoutPassword(value), allowed));

    private object ReadObject(Type type, IConfigurationSection section)
    {
        var result = Activator.CreateInstance(type) ?? throw new InvalidOperationException($"{type} cannot be made.");
        var properties = type.GetProperties().Where(property => property.CanWrite).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        if (!string.IsNullOrEmpty(section.Value))
        {
            Refuse(section.Path, ShownValue.WithoutPassword(section.Value), $"allowed is an object with {string.Join(", ", properties.Keys)}");
            return result;
        }

        var isKnown = true;
        foreach (var child in section.GetChildren())
        {
            if (!properties.TryGetValue(child.Key, out var property))
            {
                isKnown = false;
                Refuse(child.Path, null, type.GetCustomAttributes<RetiredAttribute>().FirstOrDefault(retired => IsName(child.Key, retired.Name))?.Advice
                    ?? $"unknown key{Spelling.Hint(child.Key, properties.Keys)}; {section.Path} has {string.Join(", ", properties.Keys)}");
            }
            else if (ReadValue(property.PropertyType, child, property) is { } value)
            {
                property.SetValue(result, value);
            }
        }

        if (isKnown)   // else a misspelt key is told, and once more as one that is missing
        {
            CheckMeaning(result, properties.Values, section);
        }

        return result;
    }

    private object? ReadValue(Type type, IConfigurationSection section, PropertyInfo property)
    {
        if (OptionValue.IsScalar(type))
        {
            return ReadScalar(type, section, property);
        }

        var arguments = type.GetGenericArguments();
        return arguments.Length switch
        {
            1 => ReadList(arguments[0], section, property),
            2 => ReadDictionary(arguments[1], section, property),
            _ => ReadObject(type, section),
        };
    }

    private object? ReadScalar(Type type, IConfigurationSection section, PropertyInfo property)
    {
        var range = property.GetCustomAttribute<RangeAttribute>();
        if (section.GetChildren().Any())
        {
            Refuse(section.Path, null, OptionValue.Allowed(type, range) + ", not a list or an object");
            return null;
        }

        // null and "" mean "the default" for everything but texts, so that an environment variable can unset a value of the file.
        if (section.Value is null || (section.Value.Length == 0 && type != typeof(string)))
        {
            return null;
        }

        var value = OptionValue.Parse(type, section.Value);
        if (value is null || (range is not null && !range.IsValid(value)))
        {
            Refuse(section.Path, ShownValue.Of(property, section.Value), "allowed is " + OptionValue.Allowed(type, range));
            return null;
        }

        return value;
    }

    private Array? ReadList(Type type, IConfigurationSection section, PropertyInfo property)
    {
        if (!string.IsNullOrEmpty(section.Value))
        {
            Refuse(section.Path, ShownValue.Of(property, section.Value), "allowed is a list");
            return null;
        }

        // An empty item is none, so that an environment variable can take one away that the file names.
        var items = section.GetChildren().Where(child => child.Value is not "").Select(child => ReadValue(type, child, property)).OfType<object>().ToArray();
        var list = Array.CreateInstance(type, items.Length);
        items.CopyTo(list, 0);
        return list;
    }

    private object ReadDictionary(Type type, IConfigurationSection section, PropertyInfo property)
    {
        var dictionary = Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), type), StringComparer.OrdinalIgnoreCase)
            as System.Collections.IDictionary ?? throw new InvalidOperationException($"{property} is no dictionary.");
        foreach (var child in section.GetChildren())
        {
            dictionary[child.Key] = ReadValue(type, child, property);
        }

        return dictionary;
    }

    private void CheckMeaning(object options, IEnumerable<PropertyInfo> properties, IConfigurationSection section)
    {
        foreach (var property in properties.Where(property => property.GetCustomAttribute<RangeAttribute>() is null))
        {
            var context = new ValidationContext(options) { MemberName = property.Name };
            var value = property.GetValue(options);
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
            {
                if (rule.GetValidationResult(value, context) is not null)
                {
                    Refuse($"{section.Path}:{property.Name}", ShownValue.Of(property, OptionValue.Text(value)), rule.ErrorMessage ?? "a value is needed");
                    break;
                }
            }
        }

        foreach (var wrong in (options as IValidatableObject)?.Validate(new(options)) ?? [])
        {
            Refuse($"{section.Path}:{string.Join(", ", wrong.MemberNames)}", null, wrong.ErrorMessage ?? "");
        }
    }

    private static bool IsName(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
