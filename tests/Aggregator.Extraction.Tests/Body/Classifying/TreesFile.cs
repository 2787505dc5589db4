namespace Aggregator.Extraction.Body.Classifying;

/// <summary>Writes small files of trees.</summary>
internal static class TreesFile
{
    public static byte[] Of(int features, params Action<BinaryWriter>[] trees)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("AGT2"u8);
        writer.Write(features);
        writer.Write(0x12345678u);
        writer.Write(trees.Length);
        foreach (var tree in trees)
        {
            tree(writer);
        }

        return stream.ToArray();
    }

    public static Action<BinaryWriter> Leaf(float value) => writer =>
    {
        writer.Write(0);
        writer.Write(value);
    };

    public static Action<BinaryWriter> Split(byte feature, float threshold, float low, float high) => writer =>
    {
        writer.Write(1);
        writer.Write(feature);
        writer.Write(threshold);
        writer.Write((short)~0);
        writer.Write((short)~1);
        writer.Write(low);
        writer.Write(high);
    };
}
