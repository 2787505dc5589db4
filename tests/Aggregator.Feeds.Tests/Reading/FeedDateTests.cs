using System.Globalization;

namespace Aggregator.Feeds.Reading;

public sealed class FeedDateTests
{
    public static TheoryData<string, string?> Spellings => new()
    {
        // RFC 822 and its relatives
        { "Wed, 04 Mar 2026 10:20:30 GMT", "2026-03-04T10:20:30Z" },
        { "Wed, 04 Mar 26 10:20 EST", "2026-03-04T15:20:00Z" },
        { "4 Mar 2026 10:20:30 +0530", "2026-03-04T04:50:30Z" },
        { "04-Mar-2026 10:20:30 PDT", "2026-03-04T17:20:30Z" },
        { "Wed Mar 4 10:20:30 2026", "2026-03-04T10:20:30Z" },
        { "Wed Mar 04 10:20:30 +0100 2026", "2026-03-04T09:20:30Z" },
        { "Wed, 4th March 2026 at 3:07pm", "2026-03-04T15:07:00Z" },
        { "March 4, 2026 - 12:05 a.m. CET", "2026-03-03T23:05:00Z" },
        { "Wed, 04 Mar 2026 24:00:00 GMT", "2026-03-05T00:00:00Z" },
        { "Wed, 04 Mar 2026 10:20:30 GMT-03:30", "2026-03-04T13:50:30Z" },
        { "Wed Mar 04 2026 10:20:30 GMT+0200 (Eastern European Time)", "2026-03-04T08:20:30Z" },
        { "Wed, 04 (a (nested) May)Mar(an open \\) 2025) 2026()10:20:30 +0000", "2026-03-04T10:20:30Z" },
        { "4 March (2026) 10:20", "2026-03-04T10:20:00Z" },
        { "4 March 2026 10:20 (CET", "2026-03-04T10:20:00Z" },
        { "Wed, 04 Mar 2026 10:20:30 Europe/Berlin", "2026-03-04T09:20:30Z" },
        { "Wed, 04 Jul 2026 10:20:30 Europe/Berlin", "2026-07-04T08:20:30Z" },
        { "Wed, 04 Mar 2026", "2026-03-04T00:00:00Z" },
        { "Wed, 04 Mar 1998 10:20:30 Z", "1998-03-04T10:20:30Z" },

        // ISO 8601 and W3CDTF
        { "2026-03-04T10:20:30.123456Z", "2026-03-04T10:20:30.123456Z" },
        { "2026-03-04T10:20:30+0100", "2026-03-04T09:20:30Z" },
        { "2026-03-04 10:20:30 -08", "2026-03-04T18:20:30Z" },
        { "2026-03-04t10:20z", "2026-03-04T10:20:00Z" },
        { "2026-03-04", "2026-03-04T00:00:00Z" },
        { "2026-03", "2026-03-01T00:00:00Z" },
        { "2026", "2026-01-01T00:00:00Z" },
        { "20260304", "2026-03-04T00:00:00Z" },
        { "20260304102030", "2026-03-04T10:20:30Z" },
        { "2026-063", "2026-03-04T00:00:00Z" },
        { "2026/03/04 10:20", "2026-03-04T10:20:00Z" },
        { "2026-03-04 10:20:30 UTC", "2026-03-04T10:20:30Z" },
        { "1772619630", "2026-03-04T10:20:30Z" },
        { "1772619630000", "2026-03-04T10:20:30Z" },

        // numbers alone: the day of the week and the separator settle the order
        { "03/04/2026", null },
        { "03/04/2026 3:07 PM", "2026-03-04T15:07:00Z" },
        { "04/04/2026", "2026-04-04T00:00:00Z" },
        { "03/31/2026", "2026-03-31T00:00:00Z" },
        { "środa 04/03/2026", "2026-03-04T00:00:00Z" },
        { "Thứ 4, 31/03/2026 10:20", "2026-03-31T10:20:00Z" },
        { "Wed, 04/03/2026", "2026-03-04T00:00:00Z" },
        { "31/03/2026 10:20", "2026-03-31T10:20:00Z" },
        { "04.03.2026 10:20", "2026-03-04T10:20:00Z" },
        { "04.03.26", "2026-03-04T00:00:00Z" },

        // other languages
        { "mer., 4 févr. 2026 10:20:30 +0100", "2026-02-04T09:20:30Z" },
        { "mar. 3 mars 2026", "2026-03-03T00:00:00Z" },
        { "Mittwoch, 4. März 2026 10:20 MEZ", "2026-03-04T09:20:00Z" },
        { "mié, 4 ene 2026", "2026-01-04T00:00:00Z" },
        { "4 de agosto de 2026", "2026-08-04T00:00:00Z" },
        { "mer, 4 giu 2026 10:20:30 +0200", "2026-06-04T08:20:30Z" },
        { "Wed, 04 Okt 2026", "2026-10-04T00:00:00Z" },
        { "śr., 4 paź 2026", "2026-10-04T00:00:00Z" },
        { "ср, 4 мая 2026 10:20:30 +0300", "2026-05-04T07:20:30Z" },
        { "4 Şubat 2026", "2026-02-04T00:00:00Z" },
        { "Τετ, 04 Ιούν 2026 10:20:30 EET", "2026-06-04T08:20:30Z" },
        { "2026-július-4T9:15-05:00", "2026-07-04T14:15:00Z" },
        { "2026년 03월 04일 오후 11:31:15", "2026-03-04T14:31:15Z" },

        { "4 décembre 2026", "2026-12-04T00:00:00Z" },
        { "4 de\u0301cembre 2026", "2026-12-04T00:00:00Z" },
        { "čtvrtek 4. února 2026 10:20", "2026-02-04T10:20:00Z" },
        { "2026. január 4., vasárnap 10:20", "2026-01-04T10:20:00Z" },
        { "4. marraskuuta 2026 klo 10.20", "2026-11-04T10:20:00Z" },
        { "4. lipnja 2026. 10:20", "2026-06-04T10:20:00Z" },
        { "4 ноември 2026 г., 10:20", "2026-11-04T10:20:00Z" },
        { "4 مايو 2026", "2026-05-04T00:00:00Z" },
        { "4 במאי 2026", "2026-05-04T00:00:00Z" },
        { "e martë, 15 qershor 2021 3:07 e pasdites", "2021-06-15T15:07:00Z" },
        { "Pazar, 7 Şubat 2021", "2021-02-07T00:00:00Z" },

        // words of the language that look like a month or a zone
        { "4 Ocak 2026 Pazar", "2026-01-04T00:00:00Z" },
        { "7 avril 2026 mardi", "2026-04-07T00:00:00Z" },
        { "sub, 4 tra 2026", "2026-04-04T00:00:00Z" },
        { "10:20 pet, 9 jan 2026", "2026-01-09T10:20:00Z" },
        { "10:20 at 4 Mar 2026", "2026-03-04T10:20:00Z" },
        { "4 Mar 2026 10:20 NOVT", "2026-03-04T03:20:00Z" },

        // times that are not written with colons alone
        { "4 marzo 2026 3:07 p. m.", "2026-03-04T15:07:00Z" },
        { "4 Mar 2026 14:03h", "2026-03-04T14:03:00Z" },
        { "le 4 mars 2026 à 14h03", "2026-03-04T14:03:00Z" },
        { "4 maggio 2026 ore 14.03", "2026-05-04T14:03:00Z" },
        { "2026年3月4日 下午2:03", "2026-03-04T14:03:00Z" },
        { "2026年3月4日 14時03分", "2026-03-04T14:03:00Z" },
        { "4 Mart 2026 2:03 ÖS", "2026-03-04T14:03:00Z" },

        // zones behind the year, in brackets, without summer time in their name
        { "Wed Mar 4 10:20:30 2026 +0200", "2026-03-04T08:20:30Z" },
        { "2026-03-04T10:20:30[Europe/Berlin]", "2026-03-04T09:20:30Z" },
        { "4 Mar 2026 10:20 Etc/GMT+11", "2026-03-04T21:20:00Z" },
        { "4 Jul 2026 10:20 ET", "2026-07-04T14:20:00Z" },
        { "4 Mar 2026 10:20 H", "2026-03-04T10:20:00Z" },

        // years counted from elsewhere
        { "令和8年3月4日", "2026-03-04T00:00:00Z" },
        { "平成30年4月20日", "2018-04-20T00:00:00Z" },
        { "民國115年3月4日", "2026-03-04T00:00:00Z" },
        { "4 มีนาคม 2569", "2026-03-04T00:00:00Z" },
        { "Wed, 04 Mar 126 10:20:30 GMT", "2026-03-04T10:20:30Z" },
        { "Thu, 01 Jan 70 00:00:00 GMT", "1970-01-01T00:00:00Z" },

        // no date at all, or none that can be true
        { "", null },
        { "yesterday", null },
        { "soon", null },
        { "Wed, 04 Mar", null },
        { "Wed, 99 Mar 2026 10:20:30 GMT", null },
        { "Wed, 30 Feb 2026 10:20:30 GMT", null },
        { "0001-01-01T00:00:00Z", null },
        { "2026-03-04T25:00:00Z", null },
        { "Wed, 04 Mar 2569 10:20:30 GMT", null },
        { "2026-366", null },
        { "2026-03-04T10:20:30+05:60", null },
        { "H30.4.20", null },
        { "1.2.3.4", null },
        { "Version 1.2.3", null },
        { "3 Mar 2026 to 4 Mar 2026", null },
        { "-5", null },
        { "99999999999999999999", null },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_date_is_the_same_instant_in_every_spelling(string text, string? instant)
    {
        Assert.Equal(instant, Show(FeedDate.Parse(text)));
    }

    [Theory]
    [InlineData("ko-KR")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        try
        {
            foreach (var row in Spellings)
            {
                var data = (object?[])row;
                Assert.Equal((string?)data[1], Show(FeedDate.Parse((string?)data[0])));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string? Show(DateTimeOffset? date) => date?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
