using Aggregator.Deduplication.Comparing;
using Aggregator.Deduplication.Index;

namespace Aggregator.Deduplication.Saving;

/// <summary>What a <see cref="DuplicateFinder"/> knew at one moment. It is taken in a moment, and may be written by another thread while the finder goes on.</summary>
public sealed class FinderState
{
    // To be raised with the form. On a machine of the other byte order it reads as another one.
    private const int Version = 3;

    private readonly DuplicateOptions _options;
    private readonly DateTimeOffset _newest;
    private readonly KnownState _known;
    private readonly FrequencyState _frequency;

    internal FinderState(DuplicateOptions options, DateTimeOffset newest, KnownState known, FrequencyState frequency)
        => (_options, _newest, _known, _frequency) = (options, newest, known, frequency);

    /// <summary>How many bytes it is written in at most.</summary>
    public long Bytes => _known.Bytes + _frequency.Counts.Length;

    /// <summary>Writes it; <see cref="DuplicateFinder.TryRestore"/> reads it. It has no checksum: whoever keeps it sees to that.</summary>
    public void WriteTo(Stream target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var writer = new StateWriter(target);
        writer.Write(Version);
        writer.Write(Kind.Of(_options));
        writer.Write(_newest.UtcTicks);
        _known.Write(writer);
        _frequency.Write(writer);
    }

    /// <summary>Reads what was written under the same options and by a version that reads texts alike; null for any other.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static (DateTimeOffset Newest, KnownArticles Known, ShingleFrequency Frequency)? Read(Stream source, DuplicateOptions options)
    {
        try
        {
            var reader = new StateReader(source);
            return reader.Read<int>() == Version && reader.Read<Kind>() == Kind.Of(options)
                ? (new DateTimeOffset(reader.Read<long>(), TimeSpan.Zero), KnownState.Read(reader, options.MostArticles), FrequencyState.Read(reader))
                : null;
        }
        catch (Exception damage) when (damage is EndOfStreamException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException("The saved state of the finder is damaged.", damage);
        }
    }

    /// <param name="Fingerprints">Their version: another one means other hashes.</param>
    private readonly record struct Kind(int Fingerprints, int WindowDays, int MostArticles)
    {
        public static Kind Of(DuplicateOptions options) => new(FingerprintBytes.Version, options.WindowDays, options.MostArticles);
    }
}
