using Xunit;

namespace Aggregator.Quality.Training;

public sealed class PageScoreTests
{
    private const string Truth = "One two three four five six seven eight.";

    [Fact]
    public void The_truth_itself_is_identical_and_has_full_marks()
    {
        var score = PageScore.Of(PageWith([Truth]), "One two three four — five six seven eight!");

        Assert.True(score.IsIdentical);
        Assert.Equal((1.0, 1.0), (score.Precision, score.Recall));
    }

    [Fact]
    public void What_is_too_much_costs_precision_alone()
    {
        var score = PageScore.Of(PageWith([Truth]), Truth + " nine ten eleven twelve thirteen");

        Assert.Equal((0.5, 1.0), (score.Precision, score.Recall));
    }

    [Fact]
    public void What_is_missing_costs_recall_alone()
    {
        var score = PageScore.Of(PageWith([Truth]), "One two three four");

        Assert.Equal((1.0, 0.2), (score.Precision, score.Recall));
    }

    [Fact]
    public void Of_two_truths_the_better_counts()
    {
        var score = PageScore.Of(PageWith(["A stand-first that may be left out. " + Truth, Truth]), Truth);

        Assert.True(score.IsIdentical);
    }

    [Fact]
    public void Snippets_are_looked_for_whatever_the_white_space()
    {
        var page = PageWith([]) with { Present = ["one two", "not there"], Absent = ["three four", "nor there"] };

        var score = PageScore.Of(page, "one\n two three  four");

        Assert.Equal((1, 1, 1), (score.Found, score.Missed, score.Leaked));
    }

    private static LabelledPage PageWith(IReadOnlyList<string> texts) => new("1", null, "", "test", "harbour.test", "en", texts, [], [], IsCore: false);
}
