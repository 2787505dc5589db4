using Aggregator.Quality.Stories;
using Aggregator.Testing;
using Xunit;

namespace Aggregator.Quality;

public sealed class FloorsTests
{
    [CorpusFact(FeedCorpus.Folder)]
    public Task The_feed_corpus_stays_above_its_floors() => StaysAboveAsync(FeedCorpus.MeasureAsync);

    [CorpusFact(ExtractionCorpus.Folder)]
    public Task The_core_pages_stay_above_their_floors() => StaysAboveAsync(ExtractionCorpus.MeasureAsync);

    [CorpusFact(ExtractionCorpus.Folder, ExtractionCorpus.SeedFolder)]
    public Task The_seed_pages_stay_above_their_floors() => StaysAboveAsync(ExtractionCorpus.MeasureSeedAsync);

    [SharedFact(UrlCorpus.Folder)]
    public Task The_pairs_of_addresses_stay_above_their_floors() => StaysAboveAsync(UrlCorpus.MeasureAsync);

    [CorpusFact(DuplicateCorpus.Folder)]
    public Task The_corpus_of_duplicates_stays_above_its_floors() => StaysAboveAsync(DuplicateCorpus.MeasureAsync);

    [SharedFact(DuplicateCorpus.Folder)]
    public Task The_labelled_stories_stay_above_their_floors() => StaysAboveAsync(StoryCorpus.MeasureAsync);

    [Fact]
    public void A_figure_below_its_floor_is_named()
    {
        var floors = Floors.Of("urls");
        var worse = new Measurement("urls", floors.Cases, floors.Figures.ToDictionary(floor => floor.Key, floor => floor.Key == "F1" ? floor.Value - 0.01 : floor.Value));

        var below = Floors.Below(worse);

        Assert.StartsWith("urls: F1 is ", Assert.Single(below), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_is_no_longer_measured_is_below_its_floor()
    {
        var nothing = new Measurement("urls", Floors.Of("urls").Cases, new Dictionary<string, double>());

        var below = Floors.Below(nothing);

        Assert.Equal(Floors.Of("urls").Figures.Count, below.Count);
    }

    [Fact]
    public void Another_corpus_of_the_same_name_is_measured_but_not_compared()
    {
        var other = new Measurement("urls", Floors.Of("urls").Cases + 1, new Dictionary<string, double> { ["F1"] = 0 });

        var below = Floors.Below(other);

        Assert.Empty(below);
    }

    private static async Task StaysAboveAsync(Func<string, IReadOnlyList<string>, CancellationToken, Task<Measurement>> measure)
    {
        var measured = await measure(SharedFolder.Path ?? "", [], CancellationToken.None);

        Assert.Empty(Floors.Below(measured));
    }
}
