using System.Diagnostics;

namespace Aggregator.Service.Tests.Commands;

public sealed class FolderOwnerTests
{
    [Fact]
    public async Task A_command_of_root_leaves_nothing_of_its_own_in_the_folder_of_a_service()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return;
        }

        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.Data);
        await RunAsync("chown", "61184:61184", folder.Data);

        var (exitCode, _, messages) = await Executable.RunAsync(folder, "sources", "list");

        Assert.True(exitCode == 0, messages);
        Assert.Equal("", await RunAsync("find", folder.Data, "-not", "-uid", "61184"));
        Assert.NotEmpty(Directory.GetFileSystemEntries(folder.Data));
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
