using System.Security.Cryptography;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Store;

/// <summary>A file that arrives over the API: it has its name only when all of it has arrived as it was sent.</summary>
/// <param name="path">Absolute.</param>
internal sealed class ReceivedFile(string path)
{
    private const int Chunk = 1 << 16;

    private readonly UnfinishedFile _file = new(path);

    /// <summary>Where it is in the end.</summary>
    public string Path => path;

    /// <inheritdoc cref="UnfinishedFile.ThrowIfUnfit"/>
    public void ThrowIfUnfit() => _file.ThrowIfUnfit();

    /// <summary>Writes the body of an answer, compares its digest and gives the file its name.</summary>
    /// <returns>Its bytes.</returns>
    /// <exception cref="CommandFailure">The file cannot be written, or not all arrived; none is left.</exception>
    public async Task<long> ReceiveAsync(HttpResponseMessage answer, Progress progress, CancellationToken cancellationToken)
    {
        try
        {
            return await _file.WriteAsync(target => CopyAsync(answer, target, progress, cancellationToken), answer.Content.Headers.ContentLength ?? 0);
        }
        catch (HttpIOException broken)
        {
            throw new CommandFailure($"Nothing was written to {path}: the service stopped sending ({broken.Message}). Try again.");
        }
    }

    private async Task<long> CopyAsync(HttpResponseMessage answer, Stream target, Progress progress, CancellationToken cancellationToken)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (chunk, bytes) = (new byte[Chunk], 0L);
        for (int read; (read = await body.ReadAsync(chunk, cancellationToken)) > 0; bytes += read)
        {
            hash.AppendData(chunk, 0, read);
            await target.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
            progress.Step(read);
        }

        return answer.Headers.TryGetValues(BackupAnswer.Digest, out var told) && told.First() == BackupAnswer.DigestText(hash.GetHashAndReset())
            ? bytes
            : throw new CommandFailure($"Nothing was written to {path}: what arrived is not what the service sent. Try again.");
    }
}
