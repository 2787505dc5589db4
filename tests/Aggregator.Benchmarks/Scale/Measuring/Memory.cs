using System.Diagnostics;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>The memory of this process, in MB.</summary>
internal static class Memory
{
    private const double Megabyte = 1024 * 1024;

    public static double WorkingSet()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64 / Megabyte;
    }

    /// <summary>What is held after a collection that also gives unused memory back to the system.</summary>
    public static double Managed()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
    }
}
