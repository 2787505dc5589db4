using Aggregator.Deduplication;
using Aggregator.Inspection;

namespace Aggregator.Tests.Inspection;

public class DuplicateInspectionTests
{
    private const string Report = """
        The harbour master of Lindholm closed the inner basin on Friday after two fishing boats broke loose in the night and drifted against the new pier.

        Nobody was hurt, the coast guard said, but the pier lost about nine metres of its railing, and the ferry to the islands will leave from the outer mole until the middle of next week.

        The boats, both built in the seventies, had been sold to a breaker's yard in March. Their former owner said that he had asked the town twice to move them before the autumn storms.
        """;

    private readonly DuplicateInspection _inspection = new(DuplicateOptions.Default);

    [Fact]
    public void The_first_article_is_new()
    {
        var judgement = _inspection.Judge(Article("a", "https://one.test/harbour", "one"));

        Assert.Equal(("a", "a", null, null), (judgement.Id, judgement.Cluster, judgement.Relation, judgement.Reason));
    }

    [Fact]
    public void The_same_text_at_another_source_is_a_copy()
    {
        _inspection.Judge(Article("a", "https://one.test/harbour", "one"));

        var copy = _inspection.Judge(Article("b", "https://two.test/boats", "two") with { Title = "Boats adrift in Lindholm" });

        Assert.Equal(("a", "duplicate", "same text"), (copy.Cluster, copy.Relation, copy.Reason?.Rule));
    }

    [Fact]
    public void The_same_address_with_a_tracking_parameter_is_a_copy()
    {
        _inspection.Judge(Article("a", "https://one.test/harbour", "one"));

        var copy = _inspection.Judge(Article("b", "http://www.one.test/harbour?utm_source=x", "two") with { Text = "Boats broke loose." });

        Assert.Equal(("a", "same address"), (copy.Cluster, copy.Reason?.Rule));
    }

    [Fact]
    public void A_text_with_a_byline_added_and_its_end_cut_is_a_copy()
    {
        _inspection.Judge(Article("a", "https://one.test/harbour", "one"));

        var copy = _inspection.Judge(Article("b", "https://two.test/boats", "two") with { Text = "LINDHOLM (Wire) - " + Report[..^190] });

        Assert.Equal(("a", "duplicate"), (copy.Cluster, copy.Relation));
    }

    [Fact]
    public void A_copy_of_a_copy_says_that_the_text_which_is_shown_is_not_what_it_was_compared_with()
    {
        _inspection.Judge(Article("short", "https://one.test/harbour", "one") with { Text = Report[..^180] });
        _inspection.Judge(Article("long", "https://two.test/boats", "two"));

        var copy = _inspection.Judge(Article("longer", "https://three.test/boats", "three"));

        Assert.Equal(("short", "same text"), (copy.Cluster, copy.Reason?.Rule));
        Assert.EndsWith(" words, compared with what it says elsewhere or said before", copy.Reason?.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_text_at_the_same_address_is_an_update()
    {
        _inspection.Judge(Article("a", "https://one.test/harbour", "one"));

        var edit = _inspection.Judge(Article("b", "https://one.test/harbour", "one") with { Text = Report.Replace("nine metres", "twelve metres", StringComparison.Ordinal) });

        Assert.Equal(("a", "update"), (edit.Cluster, edit.Relation));
    }

    [Fact]
    public void Another_report_is_new()
    {
        _inspection.Judge(Article("a", "https://one.test/harbour", "one"));

        var other = _inspection.Judge(Article("b", "https://one.test/budget", "one") with
        {
            Title = "Council passes the budget",
            Text = "The town council of Lindholm passed next year's budget on Monday by a single vote, after a debate that lasted until midnight and turned mostly on the price of the new school.",
        });

        Assert.Null(other.Relation);
    }

    private static InspectedArticle Article(string id, string url, string source) =>
        new(id, url, "Harbour closed after boats break loose", Report, new DateTimeOffset(2026, 10, 2, 9, 0, 0, TimeSpan.Zero), source);
}
