using System.Runtime.InteropServices;

namespace Aggregator.Benchmarks.Index;

/// <summary>The CPU time of the calling thread, which the runtime does not tell; on Linux alone, elsewhere that of the clock.</summary>
internal static class ThreadCpu
{
    private const int OfThread = 3;   // CLOCK_THREAD_CPUTIME_ID

    public static TimeSpan Now() => OperatingSystem.IsLinux() && Read(OfThread, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / TimeSpan.NanosecondsPerTick)
        : TimeSpan.FromTicks(TimeProvider.System.GetTimestamp() * TimeSpan.TicksPerSecond / TimeProvider.System.TimestampFrequency);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int Read(int clock, out Time time);

    private readonly record struct Time(long Seconds, long Nanoseconds);
}
