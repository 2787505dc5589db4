using System.Diagnostics;
using Aggregator.Testing;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>A fact that needs a network namespace of its own: Linux, and the right to make one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NamespaceFactAttribute : FactAttribute
{
    public NamespaceFactAttribute() => Skip = new HostileFactAttribute().Skip ?? new ToolFactAttribute("unshare").Skip ?? new ToolFactAttribute("ip").Skip ?? WhyNot();

    private static string? WhyNot()
    {
        using var process = Process.Start(new ProcessStartInfo("unshare", ["-n", "-m", "--fork", "--pid", "true"]) { RedirectStandardError = true });
        process?.WaitForExit();
        return process?.ExitCode == 0 ? null : "this user may not make a network namespace";
    }
}
