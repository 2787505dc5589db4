using Aggregator.Service.Configuration;

namespace Aggregator.Service.Tests.Configuration;

public sealed class SettingsFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_line_of_every_key_is_known_in_lists_and_objects_too()
    {
        var file = Read("""
            // a comment
            {
              "Http": {
                "Keys": [ { "Name": "a" },
                  { "Name": "b" } ]
              },
              "Fetching": { "HostSpacing":
                "1s" }
            }
            """);

        Assert.Empty(file.Problems);
        Assert.Equal([4, 4, 5, 7], new[] { "Http:Keys", "Http:Keys:0:Name", "http:keys:1:name", "Fetching:HostSpacing" }.Select(key => LineOf(file, key)));
        Assert.Equal(file.Path, file.PlaceOf("Storage:Folder"));
    }

    [Theory]
    [InlineData("{\n  \"Http\": {\n    \"Address\" \"x\"\n  }\n}", ":3:15: JSON: '\"' is invalid")]
    [InlineData("{\n  \"Http\": {", ":2:12: JSON: ")]
    [InlineData("", ":1:1: JSON: ")]
    [InlineData("[ 1 ]", ":1: JSON: the file must hold an object")]
    [InlineData("{ \"Title\": \"M\u00fc\n\" }", ":1:")]
    public void Broken_JSON_is_told_with_line_and_column(string json, string words)
    {
        var problem = Assert.Single(Read(json).Problems);

        Assert.Contains("settings.json" + words, problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_stands_twice_is_told_with_both_lines()
    {
        var file = Read("{\n \"Http\": { \"Address\": \"a\",\n \"address\": \"b\" },\n \"http\": {} }");

        Assert.Equal(["Http:address", "http"], file.Problems.Select(problem => problem.Key));
        Assert.Contains(":3: Http:address: stands twice in the file, first on line 2", file.Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_another_encoding_are_told()
    {
        var path = Path.Combine(_folder.Config, "settings.json");
        File.WriteAllBytes(path, [.. "{\n\"a\": \"M"u8, 0xFC, .. "\" }"u8]);

        Assert.Contains("settings.json:2: JSON: ", Assert.Single(SettingsFile.Read(path).Problems).ToString(), StringComparison.Ordinal);
    }

    private static int LineOf(SettingsFile file, string key) => int.Parse(file.PlaceOf(key)[(file.Path.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    private SettingsFile Read(string json)
    {
        var path = Path.Combine(_folder.Config, "settings.json");
        File.WriteAllText(path, json);
        return SettingsFile.Read(path);
    }
}
