using System.Globalization;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>Resident memory of another process, as Linux accounts it.</summary>
internal sealed class ProcessMemory(int process)
{
    private const double KilobytesInMegabyte = 1024;

    public double NowMegabytes => Megabytes("VmRSS:");

    /// <summary>The largest since <see cref="ForgetPeak"/>.</summary>
    public double PeakMegabytes => Megabytes("VmHWM:");

    /// <summary>Begins a new measurement; see proc(5), clear_refs.</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{process}/clear_refs", "5");

    private double Megabytes(string name)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(row => row.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / KilobytesInMegabyte;
    }
}
