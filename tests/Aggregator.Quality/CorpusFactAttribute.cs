using Aggregator.Testing;
using Xunit;

namespace Aggregator.Quality;

/// <summary>A fact that runs a corpus and its scorer; skipped, saying what is missing, where either is not to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    /// <summary>Needs the folders named, and <c>python3</c> on the path.</summary>
    /// <param name="folders">Inside the shared folder.</param>
    public CorpusFactAttribute(params string[] folders) =>
        Skip = new SharedFactAttribute(folders).Skip ?? (IsOnThePath("python3") ? null : "needs python3, for the corpus' own scorer");

    private static bool IsOnThePath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
