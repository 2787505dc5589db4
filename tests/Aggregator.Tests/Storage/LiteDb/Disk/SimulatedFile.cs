namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>A file of a <see cref="SimulatedDisk"/>: what is read of it, what is on the disk of it, and what was done since it was flushed.</summary>
internal sealed class SimulatedFile(SimulatedDisk disk, string name, Random random, byte[] bytes) : DiskFile
{
    private const int SectorBytes = 512;

    private readonly List<Pending> _pending = [];
    private byte[] _seen = [.. bytes];
    private byte[] _durable = bytes;
    private int _length = bytes.Length;

    public override long Length => disk.Do("measure", name, isGrowing: false, _ => _length);

    /// <summary>What is read of it: for tests that damage it, too.</summary>
    public Span<byte> Bytes => _seen.AsSpan(0, _length);

    public override int Read(Span<byte> target, long at)
    {
        var copy = new byte[target.Length];
        var read = disk.Do("read", name, isGrowing: false, fault =>
        {
            if (fault is Fault.FailedRead)
            {
                throw new IOException("A read failed.");
            }

            var available = (int)Math.Clamp(_length - at, 0, copy.Length);
            _seen.AsSpan((int)Math.Min(at, _length), available).CopyTo(copy);
            return available;
        });
        copy.AsSpan(0, read).CopyTo(target);
        return read;
    }

    public override void Write(ReadOnlySpan<byte> bytes, long at)
    {
        var copy = bytes.ToArray();
        disk.Do("write", name, isGrowing: at + copy.Length > _length, fault =>
        {
            if (fault is null)
            {
                Apply(new Pending((int)at, copy));
                return true;
            }

            var isPartWritten = fault is not Fault.FailedWrite;
            if (isPartWritten)
            {
                Apply(new Pending((int)at, copy[..random.Next(copy.Length)]));
            }

            throw fault is Fault.Full ? SimulatedDisk.NoSpace() : new IOException("A write failed.");
        });
    }

    public override void SetLength(long bytes) => disk.Do("cut", name, isGrowing: bytes > _length, fault =>
    {
        if (fault is not null)
        {
            throw new IOException("A cut failed.");
        }

        Apply(new Pending((int)bytes, null));
        return true;
    });

    public override void FlushToDisk() => disk.Do("flush", name, isGrowing: false, fault =>
    {
        if (fault is Fault.FailedFlush or Fault.Full)
        {
            _durable = AfterPowerCut(random);
            _pending.Clear();
            _pending.Add(new Pending(_length, null));   // the length is in the journal of the file system
        }

        if (fault is not null)
        {
            throw fault is Fault.Full ? SimulatedDisk.NoSpace() : new IOException("A flush failed.");
        }

        foreach (var pending in _pending)
        {
            pending.ApplyTo(ref _durable);
        }

        _pending.Clear();
        return true;
    });

    public override void Dispose()
    {
    }

    /// <summary>The file as another process finds it: all that was written is read, and is as little on the disk as before.</summary>
    public SimulatedFile AfterKill(SimulatedDisk next, Random chance)
    {
        var file = new SimulatedFile(next, name, chance, Bytes.ToArray()) { _durable = _durable.ToArray() };
        file._pending.AddRange(_pending);
        return file;
    }

    /// <summary>What is on the disk when the power goes now.</summary>
    public byte[] AfterPowerCut(Random next)
    {
        var bytes = _durable.ToArray();
        var (kept, length) = (next.Next(_pending.Count + 1), next.Next(_pending.Count + 1));
        var way = next.Next(4);
        for (var i = 0; i < _pending.Count; i++)
        {
            switch (way)
            {
                case 0: break;                                                             // all of it is lost
                case 1 when i < kept: _pending[i].ApplyTo(ref bytes); break;               // it was written in order, up to the middle of something
                case 1 when i == kept: _pending[i].ApplySectorsTo(ref bytes, sector => sector < kept % 16); break;
                case 2: _pending[i].ApplySectorsTo(ref bytes, _ => next.Next(2) == 0); break;   // in any order; holes are zero
                case 3 when i < length: _pending[i].ApplySectorsTo(ref bytes, _ => next.Next(8) != 0); break;
            }
        }

        return bytes;
    }

    private void Apply(Pending pending)
    {
        _pending.Add(pending);
        if (pending.Bytes is null)
        {
            _seen.AsSpan(Math.Min(pending.At, _length), Math.Max(0, _length - pending.At)).Clear();
        }

        _length = pending.Bytes is { } bytes ? Math.Max(_length, pending.At + bytes.Length) : pending.At;
        if (_seen.Length < _length)
        {
            Array.Resize(ref _seen, Math.Max(_length, _seen.Length * 2));
        }

        pending.Bytes?.CopyTo(_seen, pending.At);
    }

    /// <summary>A write, or a new length.</summary>
    private sealed record Pending(int At, byte[]? Bytes)
    {
        public void ApplyTo(ref byte[] file)
        {
            Resize(ref file);
            Bytes?.CopyTo(file, At);
        }

        public void ApplySectorsTo(ref byte[] file, Func<int, bool> isKept)
        {
            if (Bytes is null && !isKept(0))
            {
                return;
            }

            Resize(ref file);
            for (var (from, sector) = (0, 0); Bytes is not null && from < Bytes.Length; sector++)
            {
                var to = Math.Min(Bytes.Length, (((At + from) / SectorBytes) + 1) * SectorBytes - At);
                if (isKept(sector))
                {
                    Bytes.AsSpan(from, to - from).CopyTo(file.AsSpan(At + from));
                }

                from = to;
            }
        }

        private void Resize(ref byte[] file)
        {
            var length = Bytes is null ? At : Math.Max(file.Length, At + Bytes.Length);
            if (length != file.Length)
            {
                Array.Resize(ref file, length);
            }
        }
    }
}
