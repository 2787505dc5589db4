namespace Aggregator.Extraction.Body;

public sealed class CandidateChoiceTests
{
    private readonly PageBlocks _page = Given.APageOf(6);

    [Fact]
    public void The_answer_most_like_the_others_is_taken()
    {
        BlockSelection[] answers = [Given.AnAnswer(_page, "all", 0, 1, 2, 3, 4, 5), Given.AnAnswer(_page, "middle", 0, 1, 2), Given.AnAnswer(_page, "few", 1)];

        var chosen = CandidateChoice.Of(answers, _page);

        Assert.Equal("middle", chosen?.Name);
    }

    [Fact]
    public void Of_equals_the_earlier_is_taken()
    {
        BlockSelection[] answers = [Given.AnAnswer(_page, "first", 0, 1), Given.AnAnswer(_page, "second", 0, 1)];

        var chosen = CandidateChoice.Of(answers, _page);

        Assert.Equal("first", chosen?.Name);
    }

    [Fact]
    public void Answers_that_keep_nothing_have_no_voice()
    {
        BlockSelection[] answers = [Given.AnAnswer(_page, "nothing"), Given.AnAnswer(_page, "nothing either")];

        var chosen = CandidateChoice.Of(answers, _page);

        Assert.Null(chosen);
    }
}
