using System.Buffers.Binary;

namespace Aggregator.Extraction.Body.Classifying;

/// <summary>Gradient-boosted regression trees, ready to be asked: the score of a row is the sum of one leaf a tree.</summary>
/// <remarks>
/// Form of the file, little-endian: "AGT2", features (int32), fingerprint of their names (uint32), trees (int32); then a tree each: nodes (int32); a node each: feature (uint8), threshold (float32),
/// low and high (int16: a node, or the complement of a leaf); then nodes + 1 leaves (float32). A row goes low when its feature is at most the threshold.
/// </remarks>
internal sealed class TreeEnsemble
{
    private const uint Mark = 0x32544741;
    private const string Shipped = "Aggregator.Extraction.block-trees.bin";

    private readonly Node[] _nodes;
    private readonly float[] _leaves;
    private readonly int[] _roots;

    private TreeEnsemble(int features, uint fingerprint, Node[] nodes, float[] leaves, int[] roots)
    {
        (Features, Fingerprint) = (features, fingerprint);
        (_nodes, _leaves, _roots) = (nodes, leaves, roots);
    }

    /// <summary>Numbers in a row.</summary>
    public int Features { get; }

    /// <summary>Of the features that it learnt from; see <see cref="FeatureNames"/>.</summary>
    public uint Fingerprint { get; }

    /// <summary>The trees in this package.</summary>
    public static TreeEnsemble Default { get; } = ReadShipped();

    /// <summary>Above 0 for a block that is rather of the article than not.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        foreach (var root in _roots)
        {
            var at = root;
            while (at >= 0)
            {
                ref readonly var node = ref _nodes[at];
                at = row[node.Feature] <= node.Threshold ? node.Low : node.High;
            }

            sum += _leaves[~at];
        }

        return sum;
    }

    /// <summary>Reads the form above.</summary>
    /// <exception cref="InvalidDataException">It is not of that form, or cut short.</exception>
    /// <exception cref="OverflowException">It has more than 32,767 nodes or leaves.</exception>
    public static TreeEnsemble Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new Reader(bytes);
        if (reader.Int32() != Mark)
        {
            throw new InvalidDataException("not an ensemble of trees");
        }

        var features = reader.Int32();
        var fingerprint = unchecked((uint)reader.Int32());
        var roots = new int[reader.Int32()];
        var nodes = new List<Node>();
        var leaves = new List<float>();
        for (var tree = 0; tree < roots.Length; tree++)
        {
            roots[tree] = ReadTree(ref reader, nodes, leaves);
        }

        return new TreeEnsemble(features, fingerprint, [.. nodes], [.. leaves], roots);
    }

    // A tree that is one leaf has no node to begin at: its root is the leaf.
    private static int ReadTree(ref Reader reader, List<Node> nodes, List<float> leaves)
    {
        var (firstNode, firstLeaf) = (nodes.Count, leaves.Count);
        var count = reader.Int32();
        for (var i = 0; i < count; i++)
        {
            var (feature, threshold) = (reader.Byte(), reader.Single());
            nodes.Add(new Node(threshold, Place(reader.Int16()), Place(reader.Int16()), feature));
        }

        for (var i = 0; i <= count; i++)
        {
            leaves.Add(reader.Single());
        }

        return count == 0 ? ~firstLeaf : firstNode;

        short Place(int child) => checked((short)(child >= 0 ? firstNode + child : ~(firstLeaf + ~child)));
    }

    private static TreeEnsemble ReadShipped()
    {
        using var stream = typeof(TreeEnsemble).Assembly.GetManifestResourceStream(Shipped) ?? throw new InvalidOperationException($"{Shipped} is missing from the package");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }

    private readonly record struct Node(float Threshold, short Low, short High, byte Feature);

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public byte Byte() => Take(1)[0];

        public short Int16() => BinaryPrimitives.ReadInt16LittleEndian(Take(2));

        public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

        public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

        private ReadOnlySpan<byte> Take(int count)
        {
            if (_rest.Length < count)
            {
                throw new InvalidDataException("the ensemble of trees is cut short");
            }

            var taken = _rest[..count];
            _rest = _rest[count..];
            return taken;
        }
    }
}
