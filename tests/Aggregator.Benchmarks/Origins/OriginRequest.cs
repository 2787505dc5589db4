using System.Text;

namespace Aggregator.Benchmarks.Origins;

/// <summary>A request as far as an origin looks at it.</summary>
/// <param name="Host">The number of the host that was asked.</param>
/// <param name="Kind">The first part of the path.</param>
/// <param name="Number">The second part; 0 when it is none.</param>
/// <param name="Rest">What follows it.</param>
/// <param name="ETag">What the client has; empty when it asks for the whole.</param>
internal sealed record OriginRequest(int Host, string Kind, int Number, string Rest, string ETag)
{
    private const int LongestHead = 16 * 1024;

    /// <summary>Reads the next request of a connection; null when there is none.</summary>
    public static async Task<OriginRequest?> ReadAsync(Stream stream, int host, CancellationToken cancellationToken)
    {
        var head = new byte[LongestHead];
        for (var length = 0; length < head.Length;)
        {
            var read = await stream.ReadAsync(head.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return null;
            }

            length += read;
            if (head.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
            {
                return Of(Encoding.ASCII.GetString(head, 0, length).Split("\r\n"), host);
            }
        }

        return null;
    }

    private static OriginRequest Of(string[] lines, int host)
    {
        const string field = "If-None-Match: ";
        var path = lines[0].Split(' ')[1].Split('?')[0].Split('/', 4);
        var etag = lines.FirstOrDefault(line => line.StartsWith(field, StringComparison.OrdinalIgnoreCase));
        return new OriginRequest(
            host, path[1], path.Length > 2 && int.TryParse(path[2], out var number) ? number : 0, path.Length > 3 ? path[3] : "", etag?[field.Length..].Trim() ?? "");
    }
}
