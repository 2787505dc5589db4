using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Aggregator.Service.Configuration;

/// <summary>Where each key of appsettings.json stands, and what the framework's own reader would say badly or not at all: broken JSON, keys that stand twice.</summary>
internal sealed class SettingsFile
{
    private static readonly JsonReaderOptions AsTheFramework = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ConfigurationProblem> _problems = [];

    private SettingsFile(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What is wrong with it as JSON; empty when it can be read.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems => _problems;

    /// <summary>Reads a file; one that is missing is empty. Touches the disk.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SettingsFile Read(string path)
    {
        var file = new SettingsFile(path);
        if (!File.Exists(path))
        {
            return file;
        }

        var bytes = File.ReadAllBytes(path);
        if (!Utf8.IsValid(bytes))
        {
            file._problems.Add(new($"{path}:{LineThatIsNotUtf8(bytes)}", "JSON", null, "a letter is not in UTF-8: save the file in that encoding"));
            return file;
        }

        try
        {
            file.Walk(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes);
        }
        catch (JsonException broken)
        {
            file._problems.Add(new($"{path}:{broken.LineNumber + 1}:{broken.BytePositionInLine + 1}", "JSON", null, WordsOf(broken)));
        }

        return file;
    }

    /// <summary>The file and the line of a key; the file alone for a key that it does not hold.</summary>
    public string PlaceOf(string key) => _lines.TryGetValue(key, out var line) ? $"{Path}:{line}" : Path;

    // The exception's own text ends with the place, counted from 0.
    private static string WordsOf(JsonException broken) => broken.Message.StartsWith("Expected depth to be zero", StringComparison.Ordinal)
        ? "the file ends before every { and [ is closed"
        : broken.Message.Split(" LineNumber:")[0].TrimEnd('.') + "; until here the file could be read";

    private static int LineThatIsNotUtf8(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(bytes[range]))
            {
                break;
            }

            line++;
        }

        return line;
    }

    private void Walk(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, AsTheFramework);
        var (line, counted) = (1, 0);
        var scopes = new Stack<Scope>();
        var name = "";
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += json[counted..start].Count((byte)'\n');
            counted = start;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Join(scopes.Peek().Path, reader.GetString() ?? "");
                    Keep(name, line);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    scopes.Pop();
                    break;
                default:
                    name = NameOf(scopes, name, line);
                    if (scopes.Count == 0 && reader.TokenType is not JsonTokenType.StartObject)
                    {
                        _problems.Add(new($"{Path}:{line}", "JSON", null, "the file must hold an object: { \"Section\": { \"Key\": value } }"));
                    }

                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        scopes.Push(new(name, reader.TokenType is JsonTokenType.StartArray));
                    }

                    break;
            }
        }
    }

    // An item of a list is called by its number, as the framework calls it.
    private string NameOf(Stack<Scope> scopes, string name, int line)
    {
        if (scopes.Count == 0)
        {
            return "";
        }

        if (!scopes.Peek().IsList)
        {
            return name;
        }

        var list = scopes.Pop();
        scopes.Push(list with { Next = list.Next + 1 });
        var item = Join(list.Path, OptionValue.Text(list.Next));
        Keep(item, line);
        return item;
    }

    private void Keep(string key, int line)
    {
        if (!_lines.TryAdd(key, line))
        {
            _problems.Add(new($"{Path}:{line}", key, null, $"stands twice in the file, first on line {_lines[key]}: delete one of them"));
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}:{name}";

    private readonly record struct Scope(string Path, bool IsList, int Next = 0);
}
