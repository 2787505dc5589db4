namespace Aggregator.Service.Commands;

/// <summary>A command cannot go on; the message is the one line that is printed.</summary>
internal sealed class CommandFailure(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    /// <summary>One of <see cref="Commands.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;
}
