using Xunit;

namespace Aggregator.Testing;

/// <summary>A test that kills, soaks or fuzzes for longer than a developer waits; it runs under <c>tests/run --long</c>.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    /// <summary>Skips the test unless <c>AGGREGATOR_LONG</c> is 1.</summary>
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("AGGREGATOR_LONG") != "1")
        {
            Skip = "takes long: tests/run --long runs it";
        }
    }

    /// <summary>Skips the test also where a program, or something of the <see cref="SharedFolder"/>, is missing.</summary>
    /// <param name="tool">The program's name, as it would be called.</param>
    /// <param name="relativePaths">Files or folders inside the shared folder, with forward slashes.</param>
    public LongFactAttribute(string tool, params string[] relativePaths)
        : this() => Skip ??= new ToolFactAttribute(tool).Skip ?? new SharedFactAttribute(relativePaths).Skip;
}
