namespace Aggregator.Extraction.Body.Classifying;

public sealed class VotesTests
{
    private readonly PageBlocks _page = Given.APageOf(4);

    [Fact]
    public void Readers_that_keep_a_block_are_counted()
    {
        var votes = new Votes(_page, [Given.AnAnswer(_page, "one", 1, 2), null, Given.AnAnswer(_page, "common", 2)]);

        Assert.Equal([0, 1, 2, 0], Enumerable.Range(0, 4).Select(block => votes.Of(block)));
        Assert.Equal(2, votes.Readers);
    }

    [Fact]
    public void A_reader_without_an_answer_says_neither_yes_nor_no()
    {
        var votes = new Votes(_page, [Given.AnAnswer(_page, "one", 1), null]);

        Assert.Equal((1, 0, -1), (votes.Of(0, 1), votes.Of(0, 2), votes.Of(1, 1)));
    }

    [Fact]
    public void Places_are_told_from_the_common_choice()
    {
        var votes = new Votes(_page, [Given.AnAnswer(_page, "one", 0), Given.AnAnswer(_page, "common", 1, 2)]);

        Assert.Equal((-1, 2), (votes.SinceFirst(0), votes.SinceFirst(3)));
        Assert.Equal((-2, 1), (votes.SinceLast(0), votes.SinceLast(3)));
    }
}
