using System.Runtime.CompilerServices;
using Aggregator.Deduplication.Index;

namespace Aggregator.Deduplication.Saving;

/// <summary>The articles of a finder at one moment. Their facts may be forgotten while they are written, which is told by the changes after that moment too.</summary>
/// <param name="First">The number of the first one.</param>
/// <param name="Oldest">None below it is found.</param>
/// <param name="Next">The number after the last one.</param>
/// <param name="Pieces">Their facts, in pieces of the same length.</param>
/// <param name="Tables">The newest entries of the index; of each as many as were there.</param>
internal sealed record KnownState(
    uint First, uint Oldest, uint Next, IReadOnlyList<PackedArticle[]> Pieces, IReadOnlyList<(RecentEntries Entries, int Count)> Tables, IReadOnlyList<IndexRun> Runs)
{
    /// <summary>About how many bytes it is written in.</summary>
    public long Bytes => ((long)Pieces.Count * ArticleFacts.PieceLength * Unsafe.SizeOf<PackedArticle>())
        + Runs.Sum(run => IndexRun.BytesOf(run.Length)) + Tables.Sum(table => IndexRun.BytesOf(table.Count));

    public void Write(StateWriter writer)
    {
        writer.Write(First);
        writer.Write(Oldest);
        writer.Write(Next);
        writer.Write(Pieces.Count);
        foreach (var piece in Pieces)
        {
            writer.WriteAll<PackedArticle>(piece);
        }

        writer.Write(Runs.Count + Tables.Count);
        foreach (var run in Runs.Concat(Tables.Select(table => IndexRun.Of(table.Entries.Sorted(table.Count)))))
        {
            run.Write(writer);
        }
    }

    /// <exception cref="InvalidDataException">It makes no sense.</exception>
    public static KnownArticles Read(StateReader reader, int most)
    {
        var (first, oldest, next) = (reader.Read<uint>(), reader.Read<uint>(), reader.Read<uint>());
        var pieces = Many(reader.Read<int>(), reader.ReadAll<PackedArticle>);
        var runs = Many(reader.Read<int>(), () => IndexRun.Read(reader));
        var isSound = first <= oldest && oldest <= next && next - first <= (long)pieces.Count * ArticleFacts.PieceLength
            && pieces.TrueForAll(piece => piece.Length == ArticleFacts.PieceLength);
        return isSound ? new KnownArticles(most, new KnownState(first, oldest, next, pieces, [], runs)) : throw new InvalidDataException("The saved state of the finder makes no sense.");
    }

    private static List<T> Many<T>(int count, Func<T> read)
    {
        var many = new List<T>();
        for (var i = 0; i < count; i++)
        {
            many.Add(read());
        }

        return many;
    }
}
