using System.Security.Cryptography;
using System.Text;
using Aggregator.Service.Commands;
using Aggregator.Service.Commands.Store;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Tests.Commands.Store;

public sealed class ReceivedFileTests : IDisposable
{
    private static readonly CommandOutput Piped = new(TextWriter.Null, TextWriter.Null, IsTerminal: false, IsWatched: false);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aggregator-test-");

    [Fact]
    public async Task What_arrived_whole_has_its_name()
    {
        using var answer = Answer("the archive", DigestOf("the archive"));

        var bytes = await ReceiveAsync(answer);

        Assert.Equal(11, bytes);
        Assert.Equal("the archive", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "backup.db")));
    }

    [Fact]
    public async Task What_arrived_otherwise_than_it_was_sent_is_thrown_away()
    {
        using var answer = Answer("the archivf", DigestOf("the archive"));

        var failure = await Assert.ThrowsAsync<CommandFailure>(() => ReceiveAsync(answer));

        Assert.Contains("is not what the service sent", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task A_file_that_came_into_being_meanwhile_is_left_alone()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "backup.db"), "of somebody else");
        using var answer = Answer("the archive", DigestOf("the archive"));

        await Assert.ThrowsAsync<CommandFailure>(() => ReceiveAsync(answer));

        Assert.Equal("of somebody else", await File.ReadAllTextAsync(Assert.Single(_folder.GetFiles()).FullName));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<long> ReceiveAsync(HttpResponseMessage answer) => Progress.ShowAsync(
        Piped, "Writing", null, progress => new ReceivedFile(Path.Combine(_folder.FullName, "backup.db")).ReceiveAsync(answer, progress, CancellationToken.None));

    private static HttpResponseMessage Answer(string content, string digest)
    {
        var answer = new HttpResponseMessage { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };
        answer.Headers.Add(BackupAnswer.Digest, digest);
        return answer;
    }

    private static string DigestOf(string content) => BackupAnswer.DigestText(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
