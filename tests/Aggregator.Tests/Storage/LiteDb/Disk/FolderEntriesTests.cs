namespace Aggregator.Storage.LiteDb.Disk;

public sealed class FolderEntriesTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_folder_of_a_file_is_flushed_whether_the_file_is_there_or_gone()
    {
        File.WriteAllText(_folder.File("here"), "");

        FolderEntries.FlushToDisk(_folder.File("here"));
        FolderEntries.FlushToDisk(_folder.File("gone"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        if (OperatingSystem.IsWindows())
        {
            return;   // no folder is flushed there
        }

        var failure = Assert.Throws<IOException>(() => FolderEntries.FlushToDisk(_folder.File("none/file")));

        Assert.Contains("none", failure.Message, StringComparison.Ordinal);
    }
}
