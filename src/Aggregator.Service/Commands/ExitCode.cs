namespace Aggregator.Service.Commands;

/// <summary>What the process says to its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed: folder or port in use, corrupt store, nothing found.</summary>
    public const int Failed = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int WrongUsage = 2;

    /// <summary>The configuration is wrong (EX_CONFIG of sysexits.h).</summary>
    public const int WrongConfiguration = 78;

    /// <summary>All of them, in words for operators.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Done, "done"),
        (Failed, "failed: folder or port in use, corrupt store, nothing found; one line says what to do"),
        (WrongUsage, "wrong usage: the command line cannot be understood"),
        (WrongConfiguration, "wrong configuration: a line for each problem, with file, key, value and what is allowed"),
    ];
}
