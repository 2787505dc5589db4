using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>Mutations that know JSON's tokens.</summary>
internal static partial class JsonMutations
{
    private static readonly string[] Signs =
        ["{", "}", "[", "]", ",", ":", "\"", "\\", "//\n", "/*", "\\u0000", "\\ud800", "\\udc00\\ud800", "\\u0007", "\\u"];

    private static readonly string[] Names =
    [
        "version", "title", "home_page_url", "feed_url", "description", "icon", "favicon", "authors", "author", "language", "expired", "hubs", "items", "id", "url",
        "external_url", "content_html", "content_text", "summary", "image", "banner_image", "date_published", "date_modified", "tags", "attachments", "mime_type",
        "size_in_bytes", "duration_in_seconds", "name", "avatar", "email", "_source", "_also_in", "next_url", "type", "updated", "\\u0069d", "",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "[]", "{}", "0", "-1", "1e400", "-1e400", "1e-400", "9223372036854775808", "1.5e6", "00", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud83d\"",
        "\"\\ud83d\\ude00\"", "\"\\u001b[0m\"", "[null,[],{},1,\"a\"]", "[{\"name\":null},{\"url\":1}]", "{\"url\":\"x\"}", "[[[[]]]]", "\"\\u202e\\u0085\\u007f\"",
        "\"<b>\\u0007&#7;\"", "NaN", "'a'", "\"https://jsonfeed.org/version/2\"",
    ];

    public static readonly IReadOnlyList<(string Name, Func<string, Chance, string> Apply)> All =
    [
        ("value", (text, chance) => Replace(text, chance, token => token.Groups["name"].Success ? token.Value : Value(chance))),
        ("text", (text, chance) => Replace(text, chance, token => token.Groups["name"].Success ? token.Value : Quoted(HostileText.Next(chance)))),
        ("name", (text, chance) => Replace(text, chance, token => token.Groups["name"].Success ? $"\"{chance.Of(Names)}\":" : token.Value)),
        ("member", (text, chance) => Replace(text, chance, token => token.Groups["name"].Success ? $"\"{chance.Of(Names)}\":{Value(chance)},{token.Value}" : token.Value)),
        ("lost", (text, chance) => Replace(text, chance, _ => "")),
        ("twice", (text, chance) => Replace(text, chance, token => token.Value + token.Value)),
        ("nested", (text, chance) => Replace(text, chance, token => token.Groups["name"].Success ? token.Value : Nested(token.Value, Math.Min(chance.Times(), 200)))),
        ("sign", (text, chance) => text.Insert(chance.Below(text.Length + 1), chance.Of(Signs))),
    ];

    private static string Value(Chance chance) => chance.Of(Values);

    private static string Quoted(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\0", "\\u0000", StringComparison.Ordinal) + '"';

    private static string Nested(string value, int depth) => new string('[', depth) + value + new string(']', depth);

    private static string Replace(string text, Chance chance, Func<Match, string> change)
    {
        var tokens = Token().Matches(text);
        if (tokens.Count == 0)
        {
            return text;
        }

        var token = tokens[chance.Below(tokens.Count)];
        return text[..token.Index] + change(token) + text[(token.Index + token.Length)..];
    }

    [GeneratedRegex("""(?<name>"(?:[^"\\]|\\.)*"\s*:)|"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*|true|false|null|[{}\[\],]""")]
    private static partial Regex Token();
}
