using Aggregator.Ingestion;

namespace Aggregator.Tests.Ingestion;

public sealed class SliceReportTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, 0, "nothing new")]
    [InlineData(2, 1, 0, 0, 0, "2 new, 1 copy")]
    [InlineData(0, 2, 1, 3, 1, "2 copies, 1 new version, 3 unchanged, 1 waits for its page")]
    public void A_report_says_in_words_what_there_was(int @new, int copies, int updated, int unchanged, int postponed, string words) =>
        Assert.Equal(words, new SliceReport(@new, copies, updated, unchanged, postponed).InWords());
}
