using System.Collections.Frozen;
using System.Globalization;

namespace Aggregator.Html;

/// <summary>What characters are made of, from the Unicode Character Database (<c>compositions.txt</c>, whose head explains its lines).</summary>
internal sealed class CompositionTable
{
    private readonly Dictionary<int, (int First, int? Second)> _parts = [];
    private readonly Dictionary<(int First, int Second), int> _wholes = [];
    private readonly Dictionary<int, byte> _classes = [];

    private CompositionTable(TextReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            switch (line)
            {
                case ['#', ..]:
                    break;
                case var marks when marks.Contains('='):
                    AddClass(marks);
                    break;
                default:
                    AddParts(line);
                    break;
            }
        }

        Parts = _parts.ToFrozenDictionary();
        Wholes = _wholes.ToFrozenDictionary();
        Classes = _classes.ToFrozenDictionary();
    }

    /// <summary>The one table, read when it is first asked for.</summary>
    public static CompositionTable Unicode { get; } = Read();

    /// <summary>By character: the one or two it is made of, which may be made of others.</summary>
    public FrozenDictionary<int, (int First, int? Second)> Parts { get; }

    /// <summary>By two characters: the one they make.</summary>
    public FrozenDictionary<(int First, int Second), int> Wholes { get; }

    /// <summary>By mark: its combining class. Whatever is not there begins a new character.</summary>
    public FrozenDictionary<int, byte> Classes { get; }

    private void AddClass(string line)
    {
        var (dash, equals) = (line.IndexOf('-', StringComparison.Ordinal), line.IndexOf('=', StringComparison.Ordinal));
        var @class = byte.Parse(line.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        for (var mark = Code(line.AsSpan(0, dash)); mark <= Code(line.AsSpan(dash + 1, equals - dash - 1)); mark++)
        {
            _classes[mark] = @class;
        }
    }

    private void AddParts(string line)
    {
        var codes = line.TrimStart('-').Split(' ').Select(code => Code(code)).ToArray();
        _parts[codes[0]] = (codes[1], codes.Length > 2 ? codes[2] : null);
        if (codes.Length > 2 && !line.StartsWith('-'))
        {
            _wholes[(codes[1], codes[2])] = codes[0];
        }
    }

    private static int Code(ReadOnlySpan<char> hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static CompositionTable Read()
    {
        using var stream = typeof(CompositionTable).Assembly.GetManifestResourceStream("Aggregator.Html.compositions.txt")
            ?? throw new InvalidOperationException("The assembly was built without its composition table.");
        using var lines = new StreamReader(stream);
        return new CompositionTable(lines);
    }
}
