using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Aggregator.Service.Commands.Config;
using Aggregator.Service.Configuration;

namespace Aggregator.Service.Tests.Configuration;

/// <summary>The shipped config/appsettings.json against the options classes.</summary>
public sealed class AppSettingsTests
{
    private static readonly string Config = Path.Combine(AppContext.BaseDirectory, "config");

    public static TheoryData<string> Keys() => [.. OptionSections.All.SelectMany(section => PropertiesOf(section.Value).Select(property => $"{section.Key}:{property.Name}"))];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_option_stands_in_the_file_with_its_default_and_a_sentence_that_names_its_range(string key)
    {
        var property = PropertyOf(key);
        var line = Array.FindIndex(Lines(), LineOf(key) - 1, text => text.Contains($"\"{property.Name}\"", StringComparison.Ordinal));
        var comment = string.Join(' ', Lines()[..line].Reverse().TakeWhile(IsComment).Reverse().Select(text => text.Trim().TrimStart('/').Trim()));

        Assert.Equal(DefaultOf(property), ShippedValue(key));
        Assert.EndsWith(RangeOf(property), comment.Replace(": { ", ". ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(comment.Length > 10, $"{key} has no sentence");
    }

    [Fact]
    public void The_file_names_nothing_else_and_says_nothing_else_than_silence_would()
    {
        var loaded = Assert.IsType<SettingsResult.Loaded>(SettingsLoader.Load(new(Config)));

        Assert.All(OptionRows.Of(loaded.Settings), row => Assert.Equal(row.Default, row.Value));
    }

    [Fact]
    public void The_shipped_schema_is_the_one_that_the_command_prints() =>
        Assert.Equal(ConfigSchema.Write().ReplaceLineEndings("\n"), File.ReadAllText(Path.Combine(Config, "appsettings.schema.json")).TrimEnd().ReplaceLineEndings("\n"));

    [Fact]
    public void The_file_names_its_schema()
    {
        using var file = Shipped();

        Assert.Equal("./appsettings.schema.json", file.RootElement.GetProperty("$schema").GetString());
    }

    private static string[] Lines() => File.ReadAllLines(Path.Combine(Config, "appsettings.json"));

    private static bool IsComment(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    private static int LineOf(string key)
    {
        var path = Path.Combine(Config, "appsettings.json");
        var place = SettingsFile.Read(path).PlaceOf(key);
        Assert.True(place.Length > path.Length, $"{key} does not stand in {path}");
        return int.Parse(place[(path.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties().Where(property => property.CanWrite);

    private static PropertyInfo PropertyOf(string key) =>
        OptionSections.All.First(section => section.Key == key.Split(':')[0]).Value.GetProperty(key.Split(':')[1]) ?? throw new InvalidOperationException(key);

    private static string DefaultOf(PropertyInfo property)
    {
        var value = property.GetValue(Activator.CreateInstance(property.DeclaringType ?? throw new InvalidOperationException()));
        return OptionValue.IsScalar(property.PropertyType) ? OptionValue.Text(value) : "";
    }

    private static string RangeOf(PropertyInfo property) => property.GetCustomAttribute<RangeAttribute>() is { } range
        ? OptionValue.Allowed(property.PropertyType, range).Split(" from ")[1] + "."
        : "";

    private static string ShippedValue(string key)
    {
        using var file = Shipped();
        var value = file.RootElement.GetProperty(key.Split(':')[0]).GetProperty(key.Split(':')[1]);
        return value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.Array => string.Concat(value.EnumerateArray()),
            JsonValueKind.Object => string.Concat(value.EnumerateObject()),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.String => value.GetString() ?? "",
            _ => value.GetRawText(),
        };
    }

    private static JsonDocument Shipped() => JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Config, "appsettings.json")), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
}
