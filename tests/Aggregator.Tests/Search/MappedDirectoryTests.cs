using Aggregator.Search;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Aggregator.Tests.Search;

public sealed class MappedDirectoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-mapped-").FullName;
    private readonly MappedDirectory _directory;

    public MappedDirectoryTests() => _directory = new MappedDirectory(_folder);

    public void Dispose()
    {
        _directory.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_was_written_is_read_from_any_place_and_by_clones_apart()
    {
        Write(10_000);
        using var input = _directory.OpenInput("file", IOContext.DEFAULT);

        input.Seek(4_000);
        var clone = (IndexInput)input.Clone();
        clone.Seek(9_999);

        Assert.Equal((10_000, (byte)(4_000 % 251), (byte)(9_999 % 251)), (input.Length, input.ReadByte(), clone.ReadByte()));
        Assert.Throws<EndOfStreamException>(() => clone.ReadByte());
        Assert.Equal(4_001 % 251, input.ReadByte());
    }

    [Fact]
    public void A_slice_begins_and_ends_by_itself()
    {
        Write(10_000);
        using var slicer = _directory.CreateSlicer("file", IOContext.DEFAULT);
        using var slice = slicer.OpenSlice("part", 300, 2_000);
        var bytes = new byte[2_000];

        slice.ReadBytes(bytes, 0, bytes.Length);

        Assert.Equal(Enumerable.Range(300, 2_000).Select(i => (byte)(i % 251)), bytes);
        Assert.Throws<EndOfStreamException>(() => slice.ReadByte());
    }

    [Fact]
    public void An_empty_file_has_nothing_to_read()
    {
        Write(0);
        using var input = _directory.OpenInput("file", IOContext.DEFAULT);

        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
    }

    [Fact]
    public void Who_reads_what_was_closed_is_told_so()
    {
        Write(10_000);
        var input = _directory.OpenInput("file", IOContext.DEFAULT);
        var clone = (IndexInput)input.Clone();

        clone.Dispose();
        Assert.Equal(0, input.ReadByte());
        input.Dispose();

        Assert.Throws<ObjectDisposedException>(() => ((IndexInput)clone.Clone()).ReadByte());
    }

    private void Write(int bytes)
    {
        using var output = _directory.CreateOutput("file", IOContext.DEFAULT);
        for (var i = 0; i < bytes; i++)
        {
            output.WriteByte((byte)(i % 251));
        }
    }
}
