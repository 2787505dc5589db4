using System.Text;

namespace Aggregator.Service.Commands.Store;

/// <summary>Lines on their way from the service to a file: counted, and the last one looked at, since a stream that ends early looks like any other.</summary>
internal static class CopiedLines
{
    private const int Chunk = 1 << 16;

    private const string LastLine = """{"kind":"end",""";

    private static CommandFailure CutOff =>
        new("The export is not whole: the service stopped sending before its end. Try again; `aggregator store check` tells whether something is damaged.");

    /// <summary>Prints all of them.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="CommandFailure">The last one is not that of an export.</exception>
    public static async Task<long> CopyAsync(Stream from, CommandOutput to, Progress progress, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(from);
        var (lines, last) = (0L, "");
        for (; await reader.ReadLineAsync(cancellationToken) is { } line; last = line)
        {
            to.Result(line);
            lines++;
            progress.Step();
        }

        return last.StartsWith(LastLine, StringComparison.Ordinal) ? lines : throw CutOff;
    }

    /// <summary>Copies all of them.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="CommandFailure">The last one is not that of an export.</exception>
    public static async Task<long> CopyAsync(Stream from, Stream to, Progress progress, CancellationToken cancellationToken)
    {
        var (chunk, lines, tail) = (new byte[Chunk], 0L, Array.Empty<byte>());
        for (int read; (read = await from.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            var ended = chunk.AsSpan(0, read).Count((byte)'\n');
            lines += ended;
            progress.Step(ended);
            tail = TailOf([.. tail, .. chunk.AsSpan(0, read)]);
            await to.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        }

        await to.FlushAsync(cancellationToken);
        return tail is [.., (byte)'\n'] && Encoding.UTF8.GetString(tail).StartsWith(LastLine, StringComparison.Ordinal) ? lines : throw CutOff;
    }

    // From the beginning of the last line on, as far as it matters.
    private static byte[] TailOf(byte[] bytes)
    {
        var start = bytes.Length > 1 ? bytes.AsSpan(0, bytes.Length - 1).LastIndexOf((byte)'\n') + 1 : 0;
        return bytes.Length - start <= Chunk ? bytes[start..] : bytes[^Chunk..];
    }
}
