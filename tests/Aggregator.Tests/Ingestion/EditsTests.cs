using Aggregator.Ingestion;

namespace Aggregator.Tests.Ingestion;

public class EditsTests
{
    private const string Report = "The harbour master closed the inner basin on Friday after two boats broke loose.\n\nNobody was hurt, the coast guard said in the evening.";

    [Theory]
    [InlineData("12 comments", "13 comments")]
    [InlineData("Updated 5 minutes ago", "Updated 2 hours ago")]
    [InlineData("Advertisement", "")]
    [InlineData("3 min read", "4 min read")]
    [InlineData("", "Related: Ferry to the islands runs again after the storm of last week")]
    [InlineData("We use cookies to improve your visit.", "")]
    [InlineData("", "Sign up for our newsletter and never miss a storm.")]
    [InlineData("Advertisement. Scroll to continue reading.", "")]
    [InlineData("Last updated at 18:05 GMT on Friday.", "Last updated at 19:40 GMT on Friday.")]
    [InlineData("Monday 23 November 2026 18:05 GMT, Lindholm Harbour", "Monday 23 November 2026 19:05 GMT, Lindholm Harbour")]
    [InlineData("Weather in the harbour: 12°C, light rain after noon", "Weather in the harbour: 9°C, light rain after noon")]
    [InlineData("기사입력 2026-11-23 18:05:11 | 최종수정 2026-11-23 18:40:02", "기사입력 2026-11-23 18:05:11 | 최종수정 2026-11-23 19:40:02")]
    [InlineData("Last update 5 min. ago", "Last update 7 min. ago")]
    [InlineData("37 people are talking about this.", "52 people are talking about this.")]
    [InlineData("", "© 2026 The Post. All rights reserved.")]
    [InlineData("Reporting by Jane Doe; Editing by John Roe", "Reporting by Jane Doe; Editing by Ann Poe")]
    [InlineData("This article has been viewed 1,204 times.", "This article has been viewed 1,377 times.")]
    public void A_line_of_the_furniture_is_no_edit(string before, string after) =>
        Assert.False(Edits.IsMaterial(Article($"{Report}\n\n{before}"), Article($"{Report}\n\n{after}")));

    [Theory]
    [InlineData("Nobody was hurt, the coast guard said in the evening. (1,234 views)", "Nobody was hurt, the coast guard said in the evening. (1,311 views)")]
    [InlineData("Updated 3 minutes ago. Nobody was hurt, the coast guard said.", "Updated 2 hours ago. Nobody was hurt, the coast guard said.")]
    [InlineData("Nobody was hurt. | 12 comments | 3 shares", "Nobody was hurt. | 15 comments | 4 shares")]
    [InlineData("Vor 5 Minuten · Niemand wurde verletzt, sagte die Küstenwache.", "Vor 2 Stunden · Niemand wurde verletzt, sagte die Küstenwache.")]
    [InlineData("다친 사람은 없다고 해경이 밝혔다. 조회 1,204 · 댓글 12", "다친 사람은 없다고 해경이 밝혔다. 조회 1,377 · 댓글 15")]
    [InlineData("更新: 5分前。けが人はいないと海上保安庁が発表した。", "更新: 2時間前。けが人はいないと海上保安庁が発表した。")]
    [InlineData("海警表示无人受伤。（阅读 1.2万）", "海警表示无人受伤。（阅读 1.3万）")]
    [InlineData("Никто не пострадал, сообщила береговая охрана. 5 минут назад", "Никто не пострадал, сообщила береговая охрана. 2 часа назад")]
    public void What_changes_by_itself_in_a_paragraph_is_no_edit(string before, string after) => Assert.False(Edits.IsMaterial(Article(before), Article(after)));

    [Theory]
    [InlineData("\"Nobody,\" he said - it's over.", "“Nobody,” he said – it’s over.")]
    [InlineData("Fish &amp; chips cost 5 &euro; at the Caf&#233;.", "Fish & chips cost 5 € at the Café.")]
    [InlineData("The basin is shut. It opens again on Monday.", "The basin is shut.\n\nIt opens again on Monday.")]
    [InlineData("Keep it under 55 degrees F. If it is cold, wait.", "Keep it under 55 degrees F.\n\nIf it is cold, wait.")]
    [InlineData("Yosemite Valley.\t1,234 views\tThis picture is live.", "Yosemite Valley.\t1,377 views\tThis picture is live.")]
    [InlineData("First paragraph of it.\n\nSecond paragraph of it.", "Second paragraph of it.\n\nFirst paragraph of it.")]
    public void How_a_text_is_set_is_no_edit(string before, string after) => Assert.False(Edits.IsMaterial(Article(before), Article(after)));

    [Theory]
    [InlineData("Three people died.", "Four people died.")]
    [InlineData("The loss is put at $5 million.", "The loss is put at €5 million.")]
    [InlineData("It was -3 degrees at the pier.", "It was 3 degrees at the pier.")]
    [InlineData("The motion was lost (51 votes).", "The motion was lost (52 votes).")]
    [InlineData("Two men were killed two hours ago.", "Two men were killed three hours ago.")]
    [InlineData("三人死亡，五人受伤。警方正在调查。", "四人死亡，五人受伤。警方正在调查。")]
    [InlineData("배 두 척이 떠내려갔다. 3명이 숨졌다.", "배 두 척이 떠내려갔다. 4명이 숨졌다.")]
    [InlineData("漁船2隻が流された。", "漁船3隻が流された。")]
    [InlineData("เรือสองลำหลุดจากท่าเมื่อวันศุกร์ เจ้าหน้าที่กล่าวว่าไม่มีผู้ได้รับบาดเจ็บ", "เรือสามลำหลุดจากท่าเมื่อวันศุกร์ เจ้าหน้าที่กล่าวว่าไม่มีผู้ได้รับบาดเจ็บ")]
    [InlineData("Volgens de politie zijn er drie doden.", "Volgens de politie zijn er vier doden.")]
    [InlineData("Fourteen dead after a bus plunged into the river in Lindholm", "Fifteen dead after a bus plunged into the river in Lindholm")]
    [InlineData("Whoever wants to cross the harbour needs to bring with him:\n\nA boat", "A boat")]
    [InlineData("A pair is two sequential boats = 2 boats", "A pair is two sequential boats = 3 boats")]
    [InlineData("The minister spoke. He resigned.", "The minister spoke. He resigned. He gave no reason.")]
    [InlineData("The minister spoke. He gave no reason.", "The minister spoke.")]
    [InlineData("Thirty people died in the year 2024, and 14 boats sank in the harbour", "Thirty people died in the year 2024, and 15 boats were lost in the harbour")]
    [InlineData("He was born in Seoul, the town said.", "He was born in Busan, the town said.")]
    public void What_is_corrected_in_a_sentence_is_an_edit(string before, string after) => Assert.True(Edits.IsMaterial(Article(before), Article(after)));

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

    [Theory]
    [InlineData("Harbour ‘closed’", "Harbour 'closed'")]
    [InlineData("Harbour closed - 12 comments", "Harbour closed - 14 comments")]
    public void A_headline_set_otherwise_is_the_same(string before, string after) =>
        Assert.False(Edits.IsMaterial(Article(Report) with { Title = before }, Article(Report) with { Title = after }));

    private static ArticleContent Article(string text) => new() { Url = new Uri("https://news.test/a"), Title = "Harbour closed", Text = text };
}
