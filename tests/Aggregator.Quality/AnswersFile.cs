namespace Aggregator.Quality;

/// <summary>Where a run writes its answers, one a line, for the scorer to read and for whoever looks into what went wrong.</summary>
internal static class AnswersFile
{
    /// <summary>The file that <c>--output FILE</c> names, else one in a new temporary folder, whose path is printed.</summary>
    public static string Of(IReadOnlyList<string> options, string corpus)
    {
        var path = options.SkipWhile(option => option != "--output").Skip(1).FirstOrDefault()
            ?? Path.Combine(Directory.CreateTempSubdirectory("aggregator-quality-").FullName, corpus + ".jsonl");
        Console.WriteLine($"answers in {path}");
        return path;
    }
}
