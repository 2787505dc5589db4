namespace Aggregator.Service.Commands.Service;

/// <summary>What the installed service runs, and with which folders.</summary>
/// <param name="Program">The executable and what comes before the options: <c>dotnet</c> runs a program that was not published as an executable.</param>
/// <param name="ConfigFolder">Null for the machine's own place.</param>
/// <param name="DataFolder">Null for the machine's own place.</param>
/// <param name="Urls">Null for what the configuration says.</param>
internal sealed record ServicePlace(IReadOnlyList<string> Program, string? ConfigFolder, string? DataFolder, string? Urls)
{
    /// <summary>The whole command line. All paths are absolute: a service starts in a folder of the system's choice, on Windows in System32.</summary>
    public IReadOnlyList<string> CommandLine =>
    [
        .. Program,
        .. ConfigFolder is { } config ? new[] { "--config", config } : [],
        .. DataFolder is { } data ? new[] { "--data", data } : [],
        .. Urls is { } urls ? new[] { "--urls", urls } : [],
    ];

    /// <summary>The place of this very program.</summary>
    public static ServicePlace OfThisProgram(Configuration.CommandLineSettings given) => new(
        ProgramOf(Environment.ProcessPath ?? throw new InvalidOperationException("The system does not say which program runs."), Environment.GetCommandLineArgs()[0]),
        given.ConfigFolder is { } config ? Path.GetFullPath(config) : null,
        given.DataFolder is { } data ? Path.GetFullPath(data) : null,
        given.Urls);

    private static string[] ProgramOf(string process, string assembly) =>
        Path.GetFileNameWithoutExtension(process) == "dotnet" ? [process, Path.GetFullPath(assembly)] : [process];
}
