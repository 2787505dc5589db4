using Xunit;

namespace Aggregator.Testing;

/// <summary>A fact that needs corpora or rigs of the <see cref="SharedFolder"/>; skipped, saying what is missing, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>Needs everything named.</summary>
    /// <param name="relativePaths">Files or folders inside the shared folder, with forward slashes.</param>
    public SharedFactAttribute(params string[] relativePaths)
    {
        var missing = relativePaths.FirstOrDefault(path => SharedFolder.Find(path) is null);
        Skip = missing is null ? null : SharedFolder.WhatIsMissing(missing);
    }
}
