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
}
