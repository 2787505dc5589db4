using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Aggregator.Deduplication.Saving;

namespace Aggregator.Deduplication.Comparing;

/// <summary>
/// In how many recent articles a shingle stood: what many share is boilerplate, and counts little. A count-min sketch of bytes, so that memory is bounded;
/// it grows with the articles up to 16 MiB, and when full all counts are halved, so that old boilerplate fades.
/// </summary>
internal sealed class ShingleFrequency
{
    private const int SmallestLength = 1 << 18;
    public const int LargestLength = 1 << 24;

    // A copy or two of one article do not make its words boilerplate.
    private const int FewArticles = 3;

    // Counts lie far apart in memory, and waiting for them was most of the time: asked for so many shingles before they are needed, they take half of it.
    private const int Ahead = 24;

    private byte[] _counts = new byte[SmallestLength];
    private long _added;

    public ShingleFrequency()
    {
    }

    public ShingleFrequency(FrequencyState state) => (_counts, _added) = (state.Counts, state.Added);

    /// <summary>How much sharing the shingle tells: 1 while few articles have it, then less with each.</summary>
    public double WeightOf(uint shingle) => Of(shingle) is var count && count <= FewArticles ? 1 : (double)FewArticles / count;

    /// <summary>The count, at least the true one since the last halving; 255 stands for more.</summary>
    public int Of(uint shingle) => Math.Min(_counts[First(shingle)], _counts[Second(shingle)]);

    /// <summary>Counts an article's distinct shingles.</summary>
    public void Add(ReadOnlySpan<uint> shingles)
    {
        for (var i = 0; i < shingles.Length + Ahead; i++)
        {
            if (i < shingles.Length)
            {
                Prefetch(First(shingles[i]));
                Prefetch(Second(shingles[i]));
            }

            if (i >= Ahead)
            {
                Count(shingles[i - Ahead]);
            }
        }

        _added += shingles.Length;
        if (_added > _counts.Length / 2)
        {
            MakeRoom();
        }
    }

    /// <summary>Copies all counts: some milliseconds when they are 16 MiB.</summary>
    public FrequencyState Capture() => new([.. _counts], _added);

    private void Count(uint shingle)
    {
        var (first, second) = (First(shingle), Second(shingle));
        var count = Math.Min(_counts[first], _counts[second]);
        if (count < byte.MaxValue)
        {
            // Only the smaller one grows: the larger one counts others already.
            _counts[first] = Math.Max(_counts[first], (byte)(count + 1));
            _counts[second] = Math.Max(_counts[second], (byte)(count + 1));
        }
    }

    // A hint to the processor, no access: should the array move in this moment, the hint is in vain.
    private unsafe void Prefetch(int place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref _counts[place]));
        }
    }

    private void MakeRoom()
    {
        if (_counts.Length < LargestLength)
        {
            // The place in the longer table is the old place or that plus the old length: both inherit its count.
            _counts = [.. _counts, .. _counts];
            return;
        }

        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] >>= 1;
        }

        _added /= 2;
    }

    private int First(uint shingle) => (int)((shingle * 0x9E3779B97F4A7C15UL >> 20) & (ulong)(_counts.Length - 1));

    private int Second(uint shingle) => (int)((shingle * 0xC2B2AE3D27D4EB4FUL >> 24) & (ulong)(_counts.Length - 1));
}
