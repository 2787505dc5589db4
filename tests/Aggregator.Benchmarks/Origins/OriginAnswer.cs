using System.Text;

namespace Aggregator.Benchmarks.Origins;

/// <summary>Answers written by hand, since half of them are to be wrong.</summary>
internal static class OriginAnswer
{
    /// <summary>A whole answer; the connection stays open.</summary>
    public static async Task<bool> SendAsync(Stream stream, string status, string fields, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        await HeadAsync(stream, status, $"{fields}Content-Length: {body.Length}\r\n", cancellationToken);
        await stream.WriteAsync(body, cancellationToken);
        return true;
    }

    /// <summary>Status and fields alone.</summary>
    /// <param name="fields">Each with its end of line.</param>
    public static async Task HeadAsync(Stream stream, string status, string fields, CancellationToken cancellationToken) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{fields}\r\n"), cancellationToken);
}
