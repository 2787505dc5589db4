using System.Buffers;
using System.Text.Json;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>A JSON document taken apart in one pass that holds nothing but what it keeps: the root without its items, and each item as it was sent.</summary>
/// <remarks>A <see cref="JsonDocument"/> of all of it takes up to eight times the bytes of a hostile document, and cannot be stopped.</remarks>
internal sealed class JsonParts
{
    private const int ValuesBetweenChecks = 4096;

    private readonly RepairLog _log;
    private readonly CancellationToken _cancellationToken;
    private readonly ArrayBufferWriter<byte> _root = new();
    private readonly List<ReadOnlyMemory<byte>> _items = [];
    private int _passed;

    private JsonParts(RepairLog log, CancellationToken cancellationToken)
    {
        _log = log;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The root, its items replaced by an empty list.</summary>
    public ReadOnlyMemory<byte> Root => _root.WrittenMemory;

    /// <summary>The first <see cref="FeedLimits.Items"/> objects among the items, each a copy of its bytes.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Items => _items;

    /// <summary>How many items there were, whatever they are.</summary>
    public int ItemCount { get; private set; }

    /// <summary>Takes a document apart whose root is an object.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonParts Of(ReadOnlySpan<byte> json, JsonReaderOptions options, RepairLog log, CancellationToken cancellationToken)
    {
        var parts = new JsonParts(log, cancellationToken);
        var reader = new Utf8JsonReader(json, options);
        parts.TakeRoot(json, ref reader);
        return parts;
    }

    private void TakeRoot(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        var kept = 0;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isItems = reader.ValueTextEquals("items"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (isItems)
            {
                TakeItems(json, ref reader);
            }
            else if (Pass(ref reader) <= FeedLimits.Children)
            {
                continue;
            }

            _root.Write(json[kept..start]);
            _root.Write(isItems ? "[]"u8 : "null"u8);
            kept = (int)reader.BytesConsumed;
        }

        while (reader.Read())
        {
            // Nothing may follow on the root; the reader throws when something does.
        }

        _root.Write(json[kept..]);
    }

    // Of several members of that name the last counts, as with the framework. One object instead of a list is a list of one.
    private void TakeItems(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        _items.Clear();
        ItemCount = 0;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            ItemCount = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.String ? 1 : 0;
            TakeItem(json, ref reader);
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ItemCount++;
            TakeItem(json, ref reader);
        }
    }

    private void TakeItem(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        var values = Pass(ref reader);
        if (values > FeedLimits.Children)
        {
            _log.Note(Mending.LargeItem);
        }
        else if (isObject && _items.Count < FeedLimits.Items)
        {
            _items.Add(json[start..(int)reader.BytesConsumed].ToArray());
        }
    }

    // Goes to the end of the value that the reader is at, and counts what is in it.
    private int Pass(ref Utf8JsonReader reader)
    {
        var values = 0;
        var depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length > FeedLimits.TextLength)
            {
                _log.Note(Mending.LongText);
            }

            values++;
            if (++_passed % ValuesBetweenChecks == 0)
            {
                _cancellationToken.ThrowIfCancellationRequested();
            }
        }
        while ((reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject || reader.CurrentDepth > depth) && reader.Read());

        return values;
    }
}
