namespace Aggregator.Storage.LiteDb.Disk;

/// <summary>A disk in memory that knows which writes were flushed, and fails when it is told to.</summary>
/// <param name="random">Decides what becomes of writes that were not flushed.</param>
internal sealed class SimulatedDisk(Random random)
{
    private readonly Dictionary<string, SimulatedFile> _files = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private Fault? _planned;
    private int _operationsUntil;

    /// <summary>What was done to the files, such as <c>write aggregator.db</c>; reads are not in it.</summary>
    public List<string> Operations { get; } = [];

    public bool IsOff { get; private set; }

    public bool IsFull { get; private set; }

    /// <summary>Whether the fault that was planned has happened.</summary>
    public bool HasFailed { get; private set; }

    public SimulatedFile this[string name] => _files[name];

    /// <summary>Opens a file by its name alone.</summary>
    public DiskFile Open(string path)
    {
        lock (_lock)
        {
            ThrowIfOff();
            var name = Path.GetFileName(path);
            if (!_files.TryGetValue(name, out var file))
            {
                _files[name] = file = new SimulatedFile(this, name, random, []);
            }

            return file;
        }
    }

    /// <summary>Lets something go wrong when so many more operations have been done.</summary>
    public void Plan(Fault fault, int afterOperations)
    {
        lock (_lock)
        {
            (_planned, _operationsUntil, HasFailed) = (fault, afterOperations, false);
        }
    }

    public void MakeRoom() => IsFull = false;

    /// <summary>Nothing goes wrong any more.</summary>
    public void Mend() => (_planned, IsFull) = (null, false);

    /// <summary>The disk as another process finds it: everything written is there, flushed or not; what was to go wrong still is.</summary>
    public SimulatedDisk AfterKill(Random next)
    {
        var disk = With(next, (disk, _, file) => file.AfterKill(disk, next));
        (disk._planned, disk._operationsUntil, disk.HasFailed, disk.IsOff, disk.IsFull) = (_planned, _operationsUntil, HasFailed, IsOff, IsFull);
        return disk;
    }

    /// <summary>The disk as it is when the power comes back: of what was not flushed any part is there, in any order.</summary>
    public SimulatedDisk AfterPowerCut(Random next) => With(next, (disk, name, file) => new SimulatedFile(disk, name, next, file.AfterPowerCut(next)));

    /// <summary>Does one thing to a file, or fails.</summary>
    public T Do<T>(string what, string name, bool isGrowing, Func<Fault?, T> action)
    {
        lock (_lock)
        {
            ThrowIfOff();
            var fault = NextFault(what);
            if (IsChange(what))
            {
                Operations.Add($"{what} {name}");
            }

            if (IsFull && isGrowing)
            {
                throw NoSpace();
            }

            return action(fault);
        }
    }

    public static IOException NoSpace() => new("No space left on device", 28);

    private Fault? NextFault(string what)
    {
        if (_planned is not { } fault || !Concerns(fault, what) || _operationsUntil-- > 0)
        {
            return null;
        }

        (_planned, HasFailed, IsOff, IsFull) = (null, true, fault is Fault.PowerCut, fault is Fault.Full);
        return fault;
    }

    private static bool IsChange(string what) => what is "write" or "cut" or "flush";

    private static bool Concerns(Fault fault, string what) => fault switch
    {
        Fault.FailedWrite or Fault.ShortWrite => what == "write",
        Fault.FailedFlush => what == "flush",
        Fault.FailedRead => what == "read",
        _ => IsChange(what),
    };

    private void ThrowIfOff()
    {
        if (IsOff)
        {
            throw new IOException("The power is off.");
        }
    }

    private SimulatedDisk With(Random next, Func<SimulatedDisk, string, SimulatedFile, SimulatedFile> copy)
    {
        lock (_lock)
        {
            var disk = new SimulatedDisk(next);
            foreach (var (name, file) in _files)
            {
                disk._files[name] = copy(disk, name, file);
            }

            return disk;
        }
    }
}
