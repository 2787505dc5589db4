using System.Globalization;
using Aggregator.Deduplication.Texts;

namespace Aggregator.Deduplication.Comparing;

/// <summary>What two articles share, in numbers; <see cref="Verification"/> judges on nothing else.</summary>
internal sealed record Comparison
{
    private const double SmallestOverlap = 0.2;

    /// <summary>Shared shingles as a part of the shorter text's, each counted by its rarity.</summary>
    public required double Containment { get; init; }

    /// <summary>Shared shingles as a part of both texts', each counted by its rarity.</summary>
    public required double Jaccard { get; init; }

    /// <summary>Words of the longer text by those of the shorter.</summary>
    public required double LengthRatio { get; init; }

    /// <summary>Words of the shorter text.</summary>
    public required int ShorterWords { get; init; }

    /// <summary>How much of the shorter text's beginning stands in the longer text.</summary>
    public required double LeadOfShorterInLonger { get; init; }

    /// <summary>How much of the longer text's beginning stands in the shorter text.</summary>
    public required double LeadOfLongerInShorter { get; init; }

    /// <summary>How much of the shorter beginning both beginnings share; a summary in a feed is mostly the first sentence or two.</summary>
    public required double SharedLead { get; init; }

    /// <summary>How many shared shingles there are, each counted by its rarity: a caption that stands below many articles tells next to nothing.</summary>
    public required double SharedWeight { get; init; }

    /// <summary>Shared numbers as a part of those in the text with fewer; 1 when that has none.</summary>
    public required double NumberContainment { get; init; }

    /// <summary>Distinct numbers in the text with fewer of them.</summary>
    public required int FewerNumbers { get; init; }

    /// <summary>Shared capitalised words as a part of those in the text with fewer; 1 when that has none.</summary>
    public required double NameContainment { get; init; }

    /// <summary>Distinct capitalised words in the text with fewer of them.</summary>
    public required int FewerNames { get; init; }

    /// <summary>Whether both titles are equal but for case and punctuation.</summary>
    public required bool HasSameTitle { get; init; }

    /// <summary>Shared title words as a part of the shorter title's.</summary>
    public required double TitleOverlap { get; init; }

    /// <summary>Shared title words as a part of both titles'.</summary>
    public required double TitleJaccard { get; init; }

    /// <summary>Distinct words of the shorter title.</summary>
    public required int TitleWords { get; init; }

    /// <summary>Whether the shorter title, of three words at least, begins the longer one: feeds cut titles.</summary>
    public required bool IsTitleCut { get; init; }

    /// <summary>Whether both titles have numbers, and none in common.</summary>
    public required bool TitleNumbersDiffer { get; init; }

    /// <summary>Whether one title names a round-up of several articles, and the other does not.</summary>
    public required bool IsOneRoundUp { get; init; }

    /// <summary>Time between the dates; null when one has none, which no rule takes for long or short.</summary>
    public required TimeSpan? Gap { get; init; }

    /// <summary>Whether both come from one site.</summary>
    public required bool IsSameSite { get; init; }

    /// <summary>Part of the new text's shingles that the old one has not.</summary>
    public required double Novelty { get; init; }

    /// <summary>About how many words of the new text the old one has not.</summary>
    public required double NewWords { get; init; }

    /// <summary>Whether the new text has more words.</summary>
    public required bool IsNewLonger { get; init; }

    /// <summary>Whether the new title says that it corrects or updates, and the old one does not.</summary>
    public required bool AnnouncesUpdate { get; init; }

    /// <summary>Compares; about 20 microseconds for two texts of 500 words.</summary>
    public static Comparison Of(ComparedArticle @new, ComparedArticle old, ShingleFrequency frequency)
    {
        var (a, b) = (@new.Fingerprint, old.Fingerprint);
        var shared = SortedSet.Shared(a.ShingleSet, b.ShingleSet);
        var (weightShared, weightA, weightB) = Weigh(a.ShingleSet, b.ShingleSet, shared, frequency);
        var (shorter, longer) = a.WordCount <= b.WordCount ? (a, b) : (b, a);
        return new Comparison
        {
            Containment = Ratio(weightShared, Math.Min(weightA, weightB)),
            Jaccard = Ratio(weightShared, weightA + weightB - weightShared),
            LengthRatio = Ratio(longer.WordCount, shorter.WordCount),
            ShorterWords = shorter.WordCount,
            LeadOfShorterInLonger = Part(shorter.LeadSet, longer.ShingleSet),
            LeadOfLongerInShorter = Part(longer.LeadSet, shorter.ShingleSet),
            SharedLead = PartOfFewer(a.LeadSet, b.LeadSet),
            SharedWeight = weightShared,
            NumberContainment = PartOfFewer(a.NumberSet, b.NumberSet),
            FewerNumbers = Math.Min(a.NumberSet.Length, b.NumberSet.Length),
            NameContainment = PartOfFewer(a.NameSet, b.NameSet),
            FewerNames = Math.Min(a.NameSet.Length, b.NameSet.Length),
            HasSameTitle = a.TitleHash != 0 && a.TitleHash == b.TitleHash,
            TitleOverlap = a.TitleSet.Length == 0 || b.TitleSet.Length == 0 ? 0 : PartOfFewer(a.TitleSet, b.TitleSet),
            TitleJaccard = Ratio(SortedSet.Shared(a.TitleSet, b.TitleSet), a.TitleSet.Length + b.TitleSet.Length - SortedSet.Shared(a.TitleSet, b.TitleSet)),
            TitleWords = Math.Min(a.TitleSet.Length, b.TitleSet.Length),
            IsTitleCut = IsCut(a.TitleWords, b.TitleWords),
            TitleNumbersDiffer = a.TitleNumberSet.Length > 0 && b.TitleNumberSet.Length > 0 && SortedSet.Shared(a.TitleNumberSet, b.TitleNumberSet) == 0,
            IsOneRoundUp = RoundUpWords.Name(a.TitleWords) != RoundUpWords.Name(b.TitleWords),
            Gap = @new.Known.IsDated && old.Known.IsDated ? TimeSpan.FromSeconds(Math.Abs(@new.Known.PublishedSeconds - old.Known.PublishedSeconds)) : null,
            IsSameSite = @new.Known.SiteHash == old.Known.SiteHash,
            Novelty = a.ShingleSet.Length == 0 ? 0 : 1 - Ratio(shared, a.ShingleSet.Length),
            NewWords = a.ShingleSet.Length - shared,
            IsNewLonger = a.WordCount > b.WordCount,
            AnnouncesUpdate = a.AnnouncesUpdate && !b.AnnouncesUpdate,
        };
    }

    /// <summary>What is alike, for whoever wants to check a judgement: "62 % of the shorter text, 4 of 4 numbers, 5 of 6 names, titles 80 %, 2.3 h apart".</summary>
    public string InWords()
    {
        var inv = CultureInfo.InvariantCulture;
        return string.Join(", ", new[]
        {
            string.Create(inv, $"{100 * Containment:0} % of the shorter text ({ShorterWords} words)"),
            FewerNumbers == 0 ? null : string.Create(inv, $"{NumberContainment * FewerNumbers:0} of {FewerNumbers} numbers"),
            FewerNames == 0 ? null : string.Create(inv, $"{NameContainment * FewerNames:0} of {FewerNames} names"),
            HasSameTitle ? "same title" : string.Create(inv, $"titles {100 * TitleOverlap:0} %"),
            Gap is { } gap ? string.Create(inv, $"{gap.TotalHours:0.#} h apart") : null,
            IsSameSite ? "same site" : null,
        }.OfType<string>());
    }

    // Weights cost two reads far apart in memory for every shingle. Where even the plain overlap is small, nothing the weights could say makes a pair.
    private static (double Shared, double A, double B) Weigh(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, int shared, ShingleFrequency frequency)
    {
        if (shared < SmallestOverlap * Math.Min(a.Length, b.Length))
        {
            return (shared, a.Length, b.Length);
        }

        var (weightShared, weightA, weightB) = (0.0, 0.0, 0.0);
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            var inA = j == b.Length || (i < a.Length && a[i] <= b[j]);
            var inB = i == a.Length || (j < b.Length && b[j] <= a[i]);
            var weight = frequency.WeightOf(inA ? a[i] : b[j]);
            weightA += inA ? weight : 0;
            weightB += inB ? weight : 0;
            weightShared += inA && inB ? weight : 0;
            i += inA ? 1 : 0;
            j += inB ? 1 : 0;
        }

        return (weightShared, weightA, weightB);
    }

    private static bool IsCut(uint[] a, uint[] b)
        => Math.Min(a.Length, b.Length) is >= 3 and var length && a.Length != b.Length && a.AsSpan(0, length).SequenceEqual(b.AsSpan(0, length));

    private static double Part(uint[] part, uint[] whole) => Ratio(SortedSet.Shared(part, whole), part.Length);

    private static double PartOfFewer(uint[] a, uint[] b)
    {
        var fewer = Math.Min(a.Length, b.Length);
        return fewer == 0 ? 1 : (double)SortedSet.Shared(a, b) / fewer;
    }

    private static double Ratio(double part, double whole) => whole <= 0 ? 0 : part / whole;
}
