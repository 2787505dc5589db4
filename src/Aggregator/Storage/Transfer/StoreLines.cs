using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Aggregator.Storage.Transfer;

/// <summary>A store as JSON Lines: UTF-8, one record a line.</summary>
public static class StoreLines
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/x-ndjson";

    // An article has at most 16 MB, and as many earlier states as were found.
    private const int LongestLine = 512 * 1024 * 1024;

    private static readonly JsonTypeInfo<StoreRecord> Line = (JsonTypeInfo<StoreRecord>)new JsonSerializerOptions(StoreJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,   // text in any script stays readable, and nothing embeds it in HTML
        TypeInfoResolver = StoreJson.Default.WithAddedModifier(RequireMembers),
    }.GetTypeInfo(typeof(StoreRecord));

    /// <summary>A record as a line, its end included.</summary>
    public static byte[] Write(StoreRecord record) => [.. JsonSerializer.SerializeToUtf8Bytes(record, Line), (byte)'\n'];

    /// <summary>The records of a stream, one at a time.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read; the message says which and why.</exception>
    public static async IAsyncEnumerable<StoreRecord> ReadAsync(Stream lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(lines, new StreamPipeReaderOptions(bufferSize: 1 << 16, leaveOpen: true));
        for (var number = 1L; await NextAsync(reader, number, cancellationToken) is { } line; number++)
        {
            yield return Read(line, number);
        }

        await reader.CompleteAsync();
    }

    private static async ValueTask<byte[]?> NextAsync(PipeReader reader, long number, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end).ToArray();
                reader.AdvanceTo(buffer.GetPosition(1, end));
                return line;
            }

            if (read.IsCompleted || buffer.Length > LongestLine)
            {
                return buffer.IsEmpty ? null : throw new InvalidDataException($"Line {number} has no end.");
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static StoreRecord Read(byte[] line, long number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Line) ?? throw new InvalidDataException($"Line {number} holds nothing.");
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or NotSupportedException)
        {
            throw new InvalidDataException($"Line {number} cannot be read: {wrong.Message}", wrong);
        }
    }

    // A member that is missing the generated code sets to the type's default, not to the record's: a list would be null.
    private static void RequireMembers(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null))
        {
            property.IsRequired = property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is null : !property.IsSetNullable;
        }
    }
}
