namespace Aggregator.Extraction.Body.Classifying;

public sealed class TextTraitsTests
{
    [Fact]
    public void One_scan_counts_words_and_signs()
    {
        var traits = TextTraits.Of("At 9:30, Ann said: \"NATO met | again.\"");

        Assert.Equal(new TextTraits(Words: 8, Capitalised: 3, Upper: 6, Digits: 3, Times: 1, Commas: 1, Stops: 1, Quotes: 2, Signs: 1), traits);
    }

    [Fact]
    public void Stops_and_commas_of_other_scripts_count_too()
    {
        var traits = TextTraits.Of("市長は、港を見た。");

        Assert.Equal((1, 1), (traits.Commas, traits.Stops));
    }
}
