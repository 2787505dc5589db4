using Aggregator.Deduplication;
using Microsoft.Win32.SafeHandles;

namespace Aggregator.Benchmarks.Index;

/// <summary>The stored forms of many fingerprints in a file, as a store has them: a look-up loads those of its candidates.</summary>
internal sealed class FingerprintFile(string path) : IDisposable
{
    private const int Buffer = 1 << 22;

    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite);
    private readonly List<long> _ends = [];
    private readonly byte[] _read = new byte[1 << 16];
    private long _end;

    public long Bytes => _end;

    public void Add(IReadOnlyList<byte[]> fingerprints)
    {
        using var all = new MemoryStream(Buffer);
        foreach (var fingerprint in fingerprints)
        {
            all.Write(fingerprint);
            _ends.Add(_end + all.Length);
        }

        RandomAccess.Write(_file, all.GetBuffer().AsSpan(0, (int)all.Length), _end);
        _end += all.Length;
    }

    public Fingerprint Read(int number)
    {
        var start = number == 0 ? 0 : _ends[number - 1];
        var bytes = _read.AsSpan(0, (int)(_ends[number] - start));
        RandomAccess.Read(_file, bytes, start);
        return Fingerprint.FromBytes(bytes);
    }

    public void Dispose() => _file.Dispose();
}
