using System.IO.Hashing;
using System.Runtime.InteropServices;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>A checksum that a document carries over all of its members: what the engine mixed up on sound pages would be told as news.</summary>
internal static class DocumentChecksum
{
    private const string Member = "ck";

    /// <summary>Sets it; the last thing that is done to a document before it is stored.</summary>
    public static BsonDocument Sealed(this BsonDocument document)
    {
        document[Member] = Of(document);
        return document;
    }

    /// <summary>Gives a document that is as it was stored.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static BsonDocument Checked(this BsonDocument document) => document[Member] is { IsInt64: true } said && said.AsInt64 == Of(document)
        ? document
        : throw new InvalidDataException("A stored document is not as it was written.");

    private static long Of(BsonDocument document)
    {
        var hash = new XxHash3();
        foreach (var (name, value) in document)
        {
            if (name != Member)
            {
                Append(hash, name);
                Append(hash, value);
            }
        }

        return unchecked((long)hash.GetCurrentHashAsUInt64());
    }

    private static void Append(XxHash3 hash, BsonValue value)
    {
        hash.Append([(byte)value.Type]);
        switch (value.RawValue)
        {
            case string text:
                Append(hash, text);
                break;
            case byte[] bytes:
                hash.Append(bytes);
                break;
            case Guid id:
                Append(hash, id);
                break;
            case bool flag:
                hash.Append([flag ? (byte)1 : (byte)0]);
                break;
            case int number:
                Append(hash, number);
                break;
            case long number:
                Append(hash, number);
                break;
            case double number:
                Append(hash, number);
                break;
            default:
                AppendParts(hash, value);
                break;
        }
    }

    private static void AppendParts(XxHash3 hash, BsonValue value)
    {
        if (value.IsDocument)
        {
            foreach (var (name, member) in value.AsDocument)
            {
                Append(hash, name);
                Append(hash, member);
            }
        }
        else if (value.IsArray)
        {
            foreach (var element in value.AsArray)
            {
                Append(hash, element);
            }
        }
    }

    private static void Append(XxHash3 hash, string text) => hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));

    private static void Append<T>(XxHash3 hash, T value)
        where T : unmanaged => hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));
}
