using Aggregator.Testing;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>A fact that needs the rig of bad behaviours and python3; skipped, saying what is missing, without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HostileFactAttribute : FactAttribute
{
    public HostileFactAttribute() => Skip = OperatingSystem.IsLinux()
        ? new ToolFactAttribute("python3").Skip ?? new SharedFactAttribute(HostileOrigin.Rig).Skip
        : "reads the memory of a process as Linux tells it";
}
