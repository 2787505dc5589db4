using Lucene.Net.Store;

namespace Aggregator.Search;

/// <summary>The folder of an index, whose files are read through the system's memory.</summary>
/// <remarks>
/// Lucene's own such directory writes every reader of a file into a weak table, thousands a second: after 20,000 searches each of the runtime's small collections took 25 ms, and
/// two thirds of the time went there. Its other directories ask the system for each kilobyte, which doubles what a search takes.
/// </remarks>
internal sealed class MappedDirectory(string folder) : FSDirectory(new DirectoryInfo(folder), null)
{
    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        var file = new MappedFile(Path.Combine(Directory.FullName, name));
        return new MappedInput(file, name, 0, file.Length, BufferedIndexInput.GetBufferSize(context), ownsFile: true);
    }

    /// <inheritdoc/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        return new Slicer(new MappedFile(Path.Combine(Directory.FullName, name)), name, BufferedIndexInput.GetBufferSize(context));
    }

    private sealed class Slicer(MappedFile file, string name, int bufferBytes) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            new MappedInput(file, $"{sliceDescription} of {name}", offset, length, bufferBytes, ownsFile: false);

        [Obsolete("Lucene calls it for indexes of version 3 alone.")]
        public override IndexInput OpenFullSlice() => OpenSlice("all", 0, file.Length);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
            }
        }
    }
}
