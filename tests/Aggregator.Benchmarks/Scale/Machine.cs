using System.Globalization;
using System.Runtime.InteropServices;

namespace Aggregator.Benchmarks.Scale;

/// <summary>What the figures were measured on; without it they say nothing.</summary>
internal static class Machine
{
    /// <summary>One line: processor, memory, disk, system, runtime, and how busy it was.</summary>
    public static string Describe(string folder)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        var disk = new DriveInfo(folder);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {memory:0} GB, disk {disk.DriveFormat} on {DiskKind()} ({disk.AvailableFreeSpace >> 30} GB free), {RuntimeInformation.OSDescription}, "
            + $"{RuntimeInformation.FrameworkDescription}, load {Load()}");
    }

    /// <summary>The load averages; "unknown" where the system does not tell.</summary>
    public static string Load() => Read("/proc/loadavg") is { } load ? string.Join(' ', load.Split(' ').Take(3)) : "unknown";

    private static string Processor() =>
        Read("/proc/cpuinfo")?.Split('\n').FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();

    // The system tells for each disk whether it turns; virtual ones say what their host says of them.
    private static string DiskKind()
    {
        const string blocks = "/sys/block";
        var disks = Directory.Exists(blocks) ? Directory.GetDirectories(blocks).Select(Path.GetFileName).Where(name => name is not null && !name.StartsWith("loop", StringComparison.Ordinal)) : [];
        var kinds = disks.Select(name => $"{name} ({(Read($"{blocks}/{name}/queue/rotational")?.Trim() == "1" ? "rotational" : "not rotational")})").ToList();
        return kinds.Count > 0 ? string.Join(", ", kinds) : "unknown";
    }

    private static string? Read(string file) => File.Exists(file) ? File.ReadAllText(file) : null;
}
