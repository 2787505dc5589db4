using System.Globalization;

namespace Aggregator.Testing;

/// <summary>The largest resident memory of a process so far, as Linux accounts it.</summary>
public static class PeakMemory
{
    /// <summary>In megabytes.</summary>
    public static double OfProcess(int id)
    {
        var line = File.ReadLines($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/status").First(row => row.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
