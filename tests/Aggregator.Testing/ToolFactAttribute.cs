using Xunit;

namespace Aggregator.Testing;

/// <summary>A fact that needs a program of the machine; skipped, saying which, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>Needs a program.</summary>
    /// <param name="tool">Its name, as it would be called.</param>
    public ToolFactAttribute(string tool)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        Skip = folders.Any(folder => File.Exists(Path.Combine(folder, tool))) ? null : $"{tool} is not installed";
    }
}
