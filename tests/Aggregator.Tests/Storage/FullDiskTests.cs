using System.Diagnostics;
using Aggregator.Testing;

namespace Aggregator.Storage;

public sealed class FullDiskTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SmallDiskFact]
    public async Task On_a_full_disk_the_store_loses_nothing_goes_on_reading_and_writes_again_when_there_is_room()
    {
        using var process = Process.Start(SmallDisk.StartInfo(_folder.Path, 16, "dotnet", typeof(FullDiskTests).Assembly.Location, "fill", _folder.Path))
            ?? throw new InvalidOperationException("unshare did not start.");
        var messages = process.StandardError.ReadToEndAsync();

        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("", await messages);
        Assert.Equal(
            [
                "refused DiskFull after True, trouble True",
                "claimed 0",
                "readable True, sound True",
                "again True, trouble False",
                "readable True",
                "reopened True, sound True",
            ],
            lines);
    }
}
