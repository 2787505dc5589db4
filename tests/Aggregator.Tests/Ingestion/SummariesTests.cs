using Aggregator.Ingestion;

namespace Aggregator.Tests.Ingestion;

public class SummariesTests
{
    [Fact]
    public void A_short_text_is_its_own_summary()
    {
        var summary = Summaries.FirstSentences("  One line,\n and a second. ", 100);

        Assert.Equal("One line, and a second.", summary);
    }

    [Fact]
    public void A_long_text_is_cut_behind_a_whole_sentence()
    {
        var text = "The ferry left at dawn with forty people aboard. " + string.Concat(Enumerable.Repeat("Nobody saw it again that day. ", 20));

        var summary = Summaries.FirstSentences(text, 90);

        Assert.Equal("The ferry left at dawn with forty people aboard. Nobody saw it again that day.", summary);
    }

    [Fact]
    public void A_Japanese_sentence_ends_without_a_space()
    {
        var text = "港に新しい市場が開いた。" + new string('魚', 200);

        var summary = Summaries.FirstSentences(text, 40);

        Assert.Equal("港に新しい市場が開いた。", summary);
    }

    [Fact]
    public void A_sentence_that_is_too_long_is_cut_at_a_word()
    {
        var summary = Summaries.FirstSentences(string.Join(' ', Enumerable.Repeat("harbour", 40)), 50);

        Assert.Equal("harbour harbour harbour harbour harbour harbour…", summary);
    }

    [Fact]
    public void A_pair_of_surrogates_is_never_torn()
    {
        var summary = Summaries.FirstSentences(string.Concat(Enumerable.Repeat("🐟", 60)), 40);

        Assert.NotNull(summary);
        Assert.DoesNotContain(summary.EnumerateRunes(), rune => rune.Value == 0xFFFD);
    }

    [Fact]
    public void No_text_has_no_summary() => Assert.Null(Summaries.FirstSentences(" \n ", 100));
}
