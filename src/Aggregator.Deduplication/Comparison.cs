namespace Aggregator.Deduplication;

/// <summary>What two articles share, in numbers; <see cref="Verification"/> judges on nothing else.</summary>
internal sealed record Comparison
{
    /// <summary>Shared shingles as a part of the shorter text's, each counted by its rarity.</summary>
    public required double Containment { get; init; }

    /// <summary>Shared shingles as a part of both texts', each counted by its rarity.</summary>
    public required double Jaccard { get; init; }

    /// <summary>Shared shingles as a part of the shorter text's, each counted once.</summary>
    public required double PlainContainment { get; init; }

    /// <summary>Words of the longer text by those of the shorter.</summary>
    public required double LengthRatio { get; init; }

    public required int ShorterWords { get; init; }

    /// <summary>How much of the shorter text's beginning stands in the longer text.</summary>
    public required double LeadOfShorterInLonger { get; init; }

    /// <summary>How much of the longer text's beginning stands in the shorter text.</summary>
    public required double LeadOfLongerInShorter { get; init; }

    /// <summary>Shared numbers as a part of those in the text with fewer; 1 when that has none.</summary>
    public required double NumberContainment { get; init; }

    /// <summary>Distinct numbers in the text with fewer of them.</summary>
    public required int FewerNumbers { get; init; }

    public required double NameContainment { get; init; }

    public required bool HasSameTitle { get; init; }

    /// <summary>Shared title words as a part of the shorter title's.</summary>
    public required double TitleOverlap { get; init; }

    public required double TitleJaccard { get; init; }

    public required TimeSpan Gap { get; init; }

    public required bool IsSameSite { get; init; }

    /// <summary>Part of the new text's shingles that the old one has not.</summary>
    public required double Novelty { get; init; }

    public required bool IsNewLonger { get; init; }

    public required bool AnnouncesUpdate { get; init; }

    public static Comparison Of(ComparedArticle @new, ComparedArticle old, ShingleFrequency frequency)
    {
        var (a, b) = (@new.Fingerprint, old.Fingerprint);
        var (shared, weightShared, weightA, weightB) = Overlap(a.ShingleSet, b.ShingleSet, frequency);
        var (shorter, longer) = a.WordCount <= b.WordCount ? (a, b) : (b, a);
        return new Comparison
        {
            Containment = Ratio(weightShared, Math.Min(weightA, weightB)),
            Jaccard = Ratio(weightShared, weightA + weightB - weightShared),
            PlainContainment = Ratio(shared, Math.Min(a.ShingleSet.Length, b.ShingleSet.Length)),
            LengthRatio = Ratio(longer.WordCount, shorter.WordCount),
            ShorterWords = shorter.WordCount,
            LeadOfShorterInLonger = Part(shorter.LeadSet, longer.ShingleSet),
            LeadOfLongerInShorter = Part(longer.LeadSet, shorter.ShingleSet),
            NumberContainment = PartOfFewer(a.NumberSet, b.NumberSet),
            FewerNumbers = Math.Min(a.NumberSet.Length, b.NumberSet.Length),
            NameContainment = PartOfFewer(a.NameSet, b.NameSet),
            HasSameTitle = a.TitleHash != 0 && a.TitleHash == b.TitleHash,
            TitleOverlap = a.TitleSet.Length == 0 || b.TitleSet.Length == 0 ? 0 : PartOfFewer(a.TitleSet, b.TitleSet),
            TitleJaccard = Ratio(SortedSet.Shared(a.TitleSet, b.TitleSet), a.TitleSet.Length + b.TitleSet.Length - SortedSet.Shared(a.TitleSet, b.TitleSet)),
            Gap = TimeSpan.FromSeconds(Math.Abs(@new.Known.PublishedSeconds - old.Known.PublishedSeconds)),
            IsSameSite = @new.Known.SiteHash == old.Known.SiteHash,
            Novelty = a.ShingleSet.Length == 0 ? 0 : 1 - Ratio(shared, a.ShingleSet.Length),
            IsNewLonger = a.WordCount > b.WordCount,
            AnnouncesUpdate = a.AnnouncesUpdate && !b.AnnouncesUpdate,
        };
    }

    private static (int Shared, double WeightShared, double WeightA, double WeightB) Overlap(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, ShingleFrequency frequency)
    {
        var (shared, weightShared, weightA, weightB) = (0, 0.0, 0.0, 0.0);
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            var inA = j == b.Length || (i < a.Length && a[i] <= b[j]);
            var inB = i == a.Length || (j < b.Length && b[j] <= a[i]);
            var weight = frequency.WeightOf(inA ? a[i] : b[j]);
            weightA += inA ? weight : 0;
            weightB += inB ? weight : 0;
            weightShared += inA && inB ? weight : 0;
            shared += inA && inB ? 1 : 0;
            i += inA ? 1 : 0;
            j += inB ? 1 : 0;
        }

        return (shared, weightShared, weightA, weightB);
    }

    private static double Part(uint[] part, uint[] whole) => Ratio(SortedSet.Shared(part, whole), part.Length);

    private static double PartOfFewer(uint[] a, uint[] b)
    {
        var fewer = Math.Min(a.Length, b.Length);
        return fewer == 0 ? 1 : (double)SortedSet.Shared(a, b) / fewer;
    }

    private static double Ratio(double part, double whole) => whole <= 0 ? 0 : part / whole;
}
