using System.Net;
using System.Security.Cryptography;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Tests.Commands.Store;

public sealed class BackupStoreTests
{
    private const string NoRoom = """{ "Storage": { "MinFreeMegabytes": 1000000 } }""";

    [Fact]
    public async Task A_backup_of_a_running_service_is_the_callers_own_file_and_can_be_restored_elsewhere()
    {
        using var folder = new TestFolder();
        using var elsewhere = new TestFolder();
        var file = FileIn(folder);
        await using var service = await RunningService.StartAsync(folder);
        using var added = await service.SendAsync(HttpMethod.Post, "/api/v1/sources", """{"url":"http://127.0.0.1:9/feed","paused":true}""");

        var (exitCode, result, messages) = await Executable.RunAsync(folder, "store", "backup", file);
        var (restored, of, _) = await Executable.RunAsync(elsewhere, "store", "restore", file);

        Assert.Equal((0, ""), (exitCode, messages));
        Assert.Matches($@"^0 articles, [\d.]+ KB, written to {file} and read back in full\.\n$", result);
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file) ?? "", "backup*"));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Empty(Taken(folder));
        Assert.Equal(0, restored);
        Assert.Contains("of 1 source into", of, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_sends_a_backup_with_its_length_and_a_digest_that_fits()
    {
        using var folder = new TestFolder();
        await using var service = await RunningService.StartAsync(folder);

        using var answer = await service.SendAsync(HttpMethod.Post, "/api/v1/store/backup", "{}");

        var content = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(content.Length, answer.Content.Headers.ContentLength);
        Assert.Equal([BackupAnswer.DigestText(SHA256.HashData(content))], answer.Headers.GetValues("Repr-Digest"));
        Assert.Equal(["0"], answer.Headers.GetValues("Aggregator-Articles"));
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        using var folder = new TestFolder();
        var file = folder.Write("backup.db", "of yesterday");

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "store", "backup", file);

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{file} exists already", messages, StringComparison.Ordinal);
        Assert.Equal("of yesterday", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_before_the_service_is_asked()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Data, "no", "such", "backup.db");

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "store", "backup", file);

        Assert.Equal(1, exitCode);
        Assert.Equal($"The folder of {file} does not exist: make it first.", messages.TrimEnd());
        Assert.False(Directory.Exists(folder.Data));
    }

    [Fact]
    public async Task A_disk_without_room_for_the_copy_is_told_and_nothing_is_written()
    {
        using var folder = new TestFolder(NoRoom);
        var file = FileIn(folder);
        await using var service = await RunningService.StartAsync(folder);

        using var answer = await service.SendAsync(HttpMethod.Post, "/api/v1/store/backup", "{}");
        var (exitCode, _, messages) = await Executable.RunAsync(folder, "store", "backup", file);

        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        Assert.Equal(1, exitCode);
        Assert.Contains($"The backup needs 1 MB on the disk of {folder.Data}", Assert.Single(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(File.Exists(file));
        Assert.Empty(Taken(folder));
    }

    [Fact]
    public async Task A_copy_that_a_killed_process_left_is_gone_after_the_next_start()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.Data);
        string[] left = ["aggregator.db.taken-1", "aggregator.db.taken-1.unfinished", "aggregator.db.taken-1-log.unfinished"];
        foreach (var name in left)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Data, name), "half");
        }

        await using var service = await RunningService.StartAsync(folder);

        Assert.Empty(Taken(folder));
    }

    private static string FileIn(TestFolder folder) => Path.Combine(Path.GetDirectoryName(folder.Data) ?? "", "backup.db");

    private static string[] Taken(TestFolder folder) => Directory.GetFiles(folder.Data, "*taken*");
}
