using System.ComponentModel;
using System.Diagnostics;

namespace Aggregator.Service.Commands.Service;

/// <summary>A program of this machine and its arguments, each one passed as it is: no shell reads them.</summary>
/// <param name="Program">A path, or a name to be found on PATH.</param>
internal sealed record MachineCommand(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code and everything it printed; null when there is no such program.</returns>
    public async Task<(int ExitCode, string Output)?> RunAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Program, Arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start);
            if (process is null)
            {
                return null;
            }

            var results = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var messages = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, (await results + await messages).Trim());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>As it would be typed, for the operator to read or to copy.</summary>
    public override string ToString() => OperatingSystem.IsWindows()
        ? WindowsCommandLine.Join(Arguments.Prepend(Program))
        : string.Join(' ', Arguments.Prepend(Program).Select(QuoteForShell));

    private static string QuoteForShell(string argument) =>
        argument.Length > 0 && argument.All(c => char.IsAsciiLetterOrDigit(c) || "-_./:=@%+,".Contains(c, StringComparison.Ordinal))
            ? argument
            : $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
