using System.Security.Cryptography;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands.Store;

/// <summary>A file that arrives over the API: it has its name only when all of it is on the disk, and never takes the place of another.</summary>
/// <param name="path">Absolute.</param>
internal sealed class ReceivedFile(string path)
{
    private const int Chunk = 1 << 16;

    /// <summary>Where it is in the end.</summary>
    public string Path => path;

    private string Unfinished => path + ".unfinished";

    /// <summary>Makes sure that it can have its name.</summary>
    /// <exception cref="CommandFailure">It cannot.</exception>
    public void ThrowIfUnfit()
    {
        if (System.IO.Path.Exists(path))
        {
            throw new CommandFailure($"{path} exists already, and nothing is overwritten: name another file, or remove that one.");
        }

        if (!Directory.Exists(System.IO.Path.GetDirectoryName(path)))
        {
            throw new CommandFailure($"The folder of {path} does not exist: make it first.");
        }
    }

    /// <summary>Writes the body of an answer, compares its digest and gives the file its name.</summary>
    /// <returns>Its bytes.</returns>
    /// <exception cref="CommandFailure">The file cannot be written, or not all arrived; none is left.</exception>
    public async Task<long> ReceiveAsync(HttpResponseMessage answer, Progress progress, CancellationToken cancellationToken)
    {
        try
        {
            var (bytes, digest) = await WriteAsync(answer, progress, cancellationToken);
            if (!answer.Headers.TryGetValues(BackupAnswer.Digest, out var told) || told.First() != digest)
            {
                throw new CommandFailure($"Nothing was written to {path}: what arrived is not what the service sent. Try again.");
            }

            File.Move(Unfinished, path, overwrite: false);
            return bytes;
        }
        catch (HttpIOException broken)
        {
            throw new CommandFailure($"Nothing was written to {path}: the service stopped sending ({broken.Message}). Try again.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"Nothing was written to {path}: {refused.Message}");
        }
        finally
        {
            Discard();
        }
    }

    private async Task<(long Bytes, string Digest)> WriteAsync(HttpResponseMessage answer, Progress progress, CancellationToken cancellationToken)
    {
        Discard();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        await using var target = new FileStream(Unfinished, Options(answer.Content.Headers.ContentLength ?? 0));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (chunk, bytes) = (new byte[Chunk], 0L);
        for (int read; (read = await body.ReadAsync(chunk, cancellationToken)) > 0; bytes += read)
        {
            hash.AppendData(chunk, 0, read);
            await target.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
            progress.Step(read);
        }

        target.Flush(flushToDisk: true);
        return (bytes, BackupAnswer.DigestText(hash.GetHashAndReset()));
    }

    // Room is taken at the beginning, so that a disk that is too small says so then. The archive knows the passwords of sources: the file is its owner's alone.
    private static FileStreamOptions Options(long bytes)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, PreallocationSize = bytes, Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private void Discard()
    {
        try
        {
            File.Delete(Unfinished);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // A folder that may not be written holds none of ours; creating the file says what is wrong.
        }
    }
}
