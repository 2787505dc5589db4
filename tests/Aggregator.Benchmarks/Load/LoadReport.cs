using System.Globalization;

namespace Aggregator.Benchmarks.Load;

/// <summary>What the service made of the phases.</summary>
/// <param name="StartCpuSeconds">Until it answered, with an empty store; counted in the import too.</param>
/// <param name="Imported">Articles and copies after the import.</param>
/// <param name="News">Articles and copies that the last phase brought.</param>
/// <param name="PeakMegabytes">Resident memory at its highest.</param>
/// <param name="Megabytes">Resident memory at the end.</param>
internal sealed record LoadReport(
    IReadOnlyList<LoadPhase> Phases, double StartCpuSeconds, double Imported, double News, long StoredAtImport, long Stored, double PeakMegabytes, double Megabytes)
{
    /// <summary>A table beside the script's phases, which may be none.</summary>
    public string Table(IReadOnlyList<LoadPhase> script)
    {
        var lines = Phases.Select(phase => (Phase: phase, Script: script.FirstOrDefault(other => other.Name == phase.Name)));
        return "| phase | CPU s | wall s | script: CPU s | ratio |\n| --- | ---: | ---: | ---: | ---: |\n" + string.Concat(lines.Select(line => string.Create(
            CultureInfo.InvariantCulture,
            $"| {line.Phase.Name} | {line.Phase.CpuSeconds:0.00} | {line.Phase.WallSeconds:0.0} | {line.Script?.CpuSeconds:0.00} | {line.Phase.CpuSeconds / line.Script?.CpuSeconds:0.00} |\n")));
    }

    /// <summary>What is no phase.</summary>
    public string Rest() => string.Create(
        CultureInfo.InvariantCulture,
        $"start of the service: {StartCpuSeconds:0.00} s of CPU; {Imported:0} articles and copies, then {News:0} more; data folder {StoredAtImport >> 20} MB, then {Stored >> 20} MB; "
        + $"memory {Megabytes:0} MB at the end, {PeakMegabytes:0} MB at most");
}
