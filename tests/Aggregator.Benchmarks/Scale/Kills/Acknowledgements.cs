using System.Globalization;

namespace Aggregator.Benchmarks.Scale.Kills;

/// <summary>A file to whose end a writer adds the first number of each slice as soon as the store has acknowledged it. What stands in it outlives the process.</summary>
internal sealed class Acknowledgements(string file) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FileStream _stream = new(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public void Add(int first)
    {
        lock (_lock)
        {
            _stream.Write(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{first}\n")));
        }
    }

    /// <summary>The numbers; a last line that was cut off is none.</summary>
    public static IReadOnlyList<int> Read(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        var text = File.ReadAllText(file);
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        return [.. whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line, NumberStyles.None, CultureInfo.InvariantCulture))];
    }

    public void Dispose() => _stream.Dispose();
}
