using System.Text;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Decoding;

public sealed class TwiceEncodedTests
{
    [Theory]
    [InlineData("Cinéma, théâtre: l’été à Évian «en fête»")]
    [InlineData("Grüße aus Österreich – „schön“")]
    [InlineData("Wrocław, Łódź, Żywiec, Świnoujście")]
    [InlineData("România își țese știrile în șapte zile")]
    [InlineData("Привет, мир, с новым годом")]
    [InlineData("Η είδηση της ημέρας")]
    [InlineData("日本語の新聞を読む")]
    [InlineData("한국어 신문을 읽습니다")]
    [InlineData("It isn’t, it wasn’t, it won’t be 😀 — ever…")]
    [InlineData("£30, £40 and £50 a week, 12 €")]
    public void What_was_encoded_twice_is_decoded_twice(string text)
    {
        var log = new RepairLog();

        var decoded = TwiceEncoded.Decode(Document(EncodedAgain(text)), log);

        Assert.Equal(text, decoded.Text);
        Assert.Single(log.ToSentences());
    }

    [Theory]
    [InlineData("SÃO PAULO, NÃO, IRMÃ, AMANHÃ… MANHÃ» «MAÇû, CORAÇÃO, CRISTÃ” E “ÓRFÃ’")]
    [InlineData("É verdade, É certo, É assim, É isso")]
    [InlineData("SANTÉ : LE DÉFI, QUALITÉ : OUI, « CAFÉ », MARCHÉ ; VOILÀ !")]
    [InlineData("ROMÂNIA, PÂNĂ, Â» ÎN, ÎNTÂI, Î–B, ÂÂ")]
    [InlineData("VIỆT NAM: CÂU, ÂU, TÂN, THÂN, ÂM")]
    [InlineData("İSTANBUL: ŞIK, ÇAĞ, KÂĞIT, HÂLÂ, DÜŞ, ÖĞÜT, GÜL…")]
    [InlineData("café» : déjà»  voilà… énoncé–« thé»")]
    [InlineData("§ 12 Abs. 3, §§ 4–7 BGB, Art. 5 °C, 3 µm, ±2")]
    [InlineData("Why does it say â€™ where an apostrophe should be?")]
    [InlineData("When “CinÃ©ma”, “fÃ¼r” and “isnâ€™t” are shown for “Cinéma”, “für” and “isn’t”")]
    [InlineData("ÑANDÚ Ñ… ESPAÑA… PEÑA»")]
    [InlineData("ÅÄÖ Å… ÄR–DET ÖL… SMÅ”")]
    [InlineData("ΑΒΓ ÎÏ ÐÑ × Ø Ù… ÞÆ")]
    [InlineData("Plain words of ASCII only")]
    [InlineData("")]
    public void What_is_sound_is_the_same_document(string text)
    {
        var document = Document(text);
        var log = new RepairLog();

        Assert.Same(document, TwiceEncoded.Decode(document, log));
        Assert.Empty(log.ToSentences());
    }

    [Fact]
    public void A_sound_document_of_many_letters_may_quote_what_is_not()
    {
        var text = string.Concat(Enumerable.Repeat("Le théâtre a fermé à l’été. ", 5)) + string.Concat(Enumerable.Repeat("On lit «Ã©tÃ©», «thÃ©Ã¢tre». ", 3));

        var document = Document(text);

        Assert.Same(document, TwiceEncoded.Decode(document, new RepairLog()));
    }

    [Fact]
    public void A_sound_mark_among_the_sequences_does_not_hinder_and_stays()
    {
        var text = EncodedAgain("Jänner, März, Grüße, Straße, schön, für, Böden, Möbel, Tür, Öl") + " – und mehr";

        var decoded = TwiceEncoded.Decode(Document(text), new RepairLog()).Text;

        Assert.Equal("Jänner, März, Grüße, Straße, schön, für, Böden, Möbel, Tür, Öl – und mehr", decoded);
    }

    [Fact]
    public void A_sound_title_in_front_does_not_hinder()
    {
        var title = new string('日', 100);
        var text = title + EncodedAgain(string.Concat(Enumerable.Repeat("日本語の新聞", 200)));

        var decoded = TwiceEncoded.Decode(Document(text), new RepairLog()).Text;

        Assert.Equal(title + string.Concat(Enumerable.Repeat("日本語の新聞", 200)), decoded);
    }

    [Fact]
    public void What_was_encoded_three_times_is_decoded_three_times_and_counted()
    {
        var log = new RepairLog();

        var decoded = TwiceEncoded.Decode(Document(EncodedAgain(EncodedAgain("Été à l’île"))), log).Text;

        Assert.Equal("Été à l’île", decoded);
        Assert.Matches(@"^The text was encoded as UTF-8 twice; \d+ characters were decoded a second time\.$", Assert.Single(log.ToSentences()));
    }

    [Fact]
    public void A_no_break_space_that_is_half_a_letter_is_not_lost()
    {
        var decoded = TwiceEncoded.Decode(Document("voilÃ\u00A0 la fÃªte, lÃ\u00A0, dÃ©jÃ\u00A0."), new RepairLog()).Text;

        Assert.Equal("voilà la fête, là, déjà.", decoded);
    }

    private static DecodedText Document(string text) => new(Encoding.UTF8.GetBytes(text));

    // The five bytes that windows-1252 leaves free pass as the controls of Latin-1, as browsers have it.
    private static string EncodedAgain(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(Character));

    private static char Character(byte value) => value is >= 0x80 and <= 0x9F ? XmlCharacters.Windows1252[value - 0x80] : (char)value;
}
