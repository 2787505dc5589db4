using System.Text.Json;

namespace Aggregator.Extraction;

/// <summary>On which line of a file each member of its one object stands: the reader of JSON forgets it, and whoever mends the file asks first.</summary>
internal sealed class MemberLines
{
    private readonly Dictionary<(string Key, int Item), int> _lines = [];

    /// <summary>Reads the places of all members and of the items of their lists.</summary>
    /// <param name="json">Must have been parsed before.</param>
    public static MemberLines Of(ReadOnlySpan<byte> json)
    {
        var lines = new MemberLines();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var (key, item) = ("", 0);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
            {
                (key, item) = (reader.GetString() ?? "", 0);
                lines._lines.TryAdd((key, 0), LineAt(json, reader.TokenStartIndex));
            }
            else if (reader is { TokenType: JsonTokenType.String, CurrentDepth: 2 })
            {
                lines._lines.TryAdd((key, ++item), LineAt(json, reader.TokenStartIndex));
            }
        }

        return lines;
    }

    /// <summary>The line of a member, from 1; null when there is no such member.</summary>
    /// <param name="item">Of a list the item, from 1; 0 for the member's name.</param>
    public int? Find(string key, int item = 0) => _lines.TryGetValue((key, item), out var line) ? line : null;

    private static int LineAt(ReadOnlySpan<byte> json, long index) => 1 + json[..(int)index].Count((byte)'\n');
}
