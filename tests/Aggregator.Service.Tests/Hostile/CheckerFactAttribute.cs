using Aggregator.Testing;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>A fact that needs the rig's checker too: node, and jsdom where <c>tests/run</c> installs it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CheckerFactAttribute : FactAttribute
{
    public CheckerFactAttribute() => Skip = new HostileFactAttribute().Skip ?? new ToolFactAttribute("node").Skip
        ?? (ActiveContentChecker.Packages is null ? $"jsdom is not installed: tests/run does it, and names the folder in {ActiveContentChecker.Variable}" : null);
}
