using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.Tests.Metadata;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2025-06-22T10:39:35Z", "2025-06-22 10:39:35 +00:00")]
    [InlineData("2025-06-22T10:39:35.123+09:00", "2025-06-22 10:39:35 +09:00")]
    [InlineData("2025-06-22T10:39:35-0430", "2025-06-22 10:39:35 -04:30")]
    [InlineData("2025-06-22 10:39:35", "2025-06-22 10:39:35")]
    [InlineData("Updated : 2025-06-22 10:39:35", "2025-06-22 10:39:35")]
    [InlineData("2025.06.22 10:39", "2025-06-22 10:39:00")]
    [InlineData("2025. 6. 22. 오후 3:05", "2025-06-22 15:05:00")]
    [InlineData("2025년 6월 22일 10시 39분", "2025-06-22 10:39:00")]
    [InlineData("2025年6月22日 7時30分", "2025-06-22 07:30:00")]
    [InlineData("2025年6月22日", "2025-06-22")]
    [InlineData("22 June 2025", "2025-06-22")]
    [InlineData("22nd of June 2025 at 4:15 pm", "2025-06-22 16:15:00")]
    [InlineData("June 22, 2025, 4:15 p.m. EDT", "2025-06-22 16:15:00 -04:00")]
    [InlineData("Sun, 22 Jun 2025 10:39:35 GMT", "2025-06-22 10:39:35 +00:00")]
    [InlineData("10:39 AM, June 22, 2025", "2025-06-22 10:39:00")]
    [InlineData("22. März 2024, 14:05 Uhr", "2024-03-22 14:05:00")]
    [InlineData("22.3.2024 | 14.05 Uhr", "2024-03-22 14:05:00")]
    [InlineData("5 février 2022 à 18h30", "2022-02-05 18:30:00")]
    [InlineData("14 de septiembre de 2021", "2021-09-14")]
    [InlineData("14 de março de 2021 às 08:15", "2021-03-14 08:15:00")]
    [InlineData("3 maggio 2020", "2020-05-03")]
    [InlineData("12 mei 2019", "2019-05-12")]
    [InlineData("6 июля 2020, 09:00", "2020-07-06 09:00:00")]
    [InlineData("24 września 2020", "2020-09-24")]
    [InlineData("25/12/2023", "2023-12-25")]
    [InlineData("03/04/2025", "2025-04-03")]
    [InlineData("20250622", "2025-06-22")]
    [InlineData("1750588775", "2025-06-22 10:39:35 +00:00")]
    public void A_date_is_read_in_every_spelling_met_so_far(string text, string expected)
    {
        var date = DateReader.First(text, monthFirst: false);

        Assert.NotNull(date);
        var offset = date.Offset is { } zone ? (zone < TimeSpan.Zero ? " -" : " +") + zone.ToString(@"hh\:mm") : "";
        Assert.Equal(expected, date.Local.ToString(date.HasTime ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd") + offset);
    }

    [Fact]
    public void American_pages_write_the_month_first()
    {
        var date = DateReader.First("03/04/2025", monthFirst: true);

        Assert.Equal(new DateTime(2025, 3, 4), date?.Local);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("yesterday at 10:39")]
    [InlineData("2025-13-41")]
    [InlineData("31 June 2025")]
    [InlineData("Call 555-01-2024567")]
    [InlineData("99999-99-99")]
    public void What_is_no_date_is_none(string text)
    {
        var date = DateReader.First(text, monthFirst: false);

        Assert.Null(date);
    }
}
