using Aggregator.Ingestion;

namespace Aggregator.Tests.Ingestion;

public class EditsTests
{
    private const string Report = "The harbour master closed the inner basin on Friday after two boats broke loose.\n\nNobody was hurt, the coast guard said in the evening.";

    [Theory]
    [InlineData("12 comments", "13 comments")]
    [InlineData("Updated 5 minutes ago", "Updated 2 hours ago")]
    [InlineData("Advertisement", "")]
    public void Counters_and_other_short_lines_are_no_edit(string before, string after) =>
        Assert.False(Edits.IsMaterial(Article($"{Report}\n\n{before}"), Article($"{Report}\n\n{after}")));

    [Fact]
    public void White_space_is_no_edit() =>
        Assert.False(Edits.IsMaterial(Article(Report), Article(Report.Replace(" on Friday", "  on\u00a0Friday", StringComparison.Ordinal))));

    [Fact]
    public void One_number_in_a_sentence_is_an_edit() =>
        Assert.True(Edits.IsMaterial(Article(Report), Article(Report.Replace("two boats", "three boats", StringComparison.Ordinal))));

    [Fact]
    public void A_further_paragraph_is_an_edit() =>
        Assert.True(Edits.IsMaterial(Article(Report), Article(Report + "\n\nThe basin opened again on Saturday morning at six o'clock.")));

    [Fact]
    public void Another_headline_is_an_edit() =>
        Assert.True(Edits.IsMaterial(Article(Report), Article(Report) with { Title = "Harbour closed, two boats adrift" }));

    private static ArticleContent Article(string text) => new() { Url = new Uri("https://news.test/a"), Title = "Harbour closed", Text = text };
}
