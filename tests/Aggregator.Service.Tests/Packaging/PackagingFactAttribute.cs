using System.Runtime.InteropServices;

namespace Aggregator.Service.Tests.Packaging;

/// <summary>A fact about the program that is published for 64-bit Linux; skipped on other systems, and where a tool it needs is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PackagingFactAttribute : FactAttribute
{
    public PackagingFactAttribute(params string[] tools)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var missing = tools.FirstOrDefault(tool => !folders.Any(folder => File.Exists(Path.Combine(folder, tool))));
        Skip = !IsHere ? "needs 64-bit Linux" : missing is not null ? $"{missing} is not installed" : null;
    }

    internal static bool IsHere => OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture is Architecture.X64;
}
