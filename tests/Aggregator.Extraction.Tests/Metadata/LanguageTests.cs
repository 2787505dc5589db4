using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.Tests.Metadata;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "The council has decided that the bridge will be closed for a year, and that nobody is to be paid for it.")]
    [InlineData("de", "Der Rat hat beschlossen, dass die Brücke für ein Jahr gesperrt wird und dass niemand dafür bezahlt wird.")]
    [InlineData("fr", "Le conseil a décidé que le pont sera fermé pendant un an et que personne ne sera payé pour cela.")]
    [InlineData("es", "El consejo ha decidido que el puente estará cerrado durante un año y que nadie cobrará por ello.")]
    [InlineData("pt", "O conselho decidiu que a ponte ficará fechada durante um ano e que ninguém será pago por isso, mas não disse quando.")]
    [InlineData("it", "Il consiglio ha deciso che il ponte sarà chiuso per un anno e che nessuno sarà pagato per questo, come è stato detto.")]
    [InlineData("nl", "De raad heeft besloten dat de brug een jaar wordt gesloten en dat niemand daarvoor wordt betaald.")]
    [InlineData("sv", "Rådet har beslutat att bron ska vara stängd i ett år och att ingen får betalt för det, men inte varför.")]
    [InlineData("no", "Rådet har bestemt at broen skal være stengt i ett år, og at ingen får betalt for det etter det hun seg imellom ble fortalt.")]
    [InlineData("da", "Rådet har besluttet, at broen skal være lukket i et år, og at ingen bliver betalt for det af de to, hvis det nu er.")]
    [InlineData("fi", "Neuvosto on päättänyt, että silta on suljettu vuoden ja ettei kukaan saa siitä maksua, mutta se ei ole vielä varmaa.")]
    [InlineData("pl", "Rada zdecydowała, że most będzie zamknięty przez rok i że nikt nie dostanie za to pieniędzy, ale to jest już pewne.")]
    [InlineData("cs", "Rada rozhodla, že most bude na rok uzavřen a že nikdo za to nedostane peníze, ale které to jsou, není podle ní jisté.")]
    [InlineData("sk", "Rada rozhodla, že most bude na rok uzavretý a že nikto za to nedostane peniaze, ale ktoré to sú, nie je podľa nej isté.")]
    [InlineData("hu", "A tanács úgy döntött, hogy a híd egy évre zárva lesz, és hogy senki sem kap ezért pénzt, de ez még nem volt biztos.")]
    [InlineData("ro", "Consiliul a decis că podul va fi închis pentru un an și că nimeni nu va fi plătit pentru aceasta, după ce a fost votat.")]
    [InlineData("tr", "Meclis, köprünün bir yıl için kapalı olmasına ve bu iş için kimseye para ödenmemesine karar verdi, ama daha sonra olabilir.")]
    [InlineData("id", "Dewan telah memutuskan bahwa jembatan itu akan ditutup selama setahun dan tidak ada yang dibayar untuk itu.")]
    [InlineData("vi", "Hội đồng đã quyết định rằng cây cầu sẽ đóng cửa trong một năm và không có ai được trả tiền cho việc này.")]
    [InlineData("ru", "Совет решил, что мост будет закрыт на год и что никто не получит за это денег, но как это будет, не сказал.")]
    [InlineData("uk", "Рада вирішила, що міст буде закрито на рік і що ніхто не отримає за це грошей, але як це буде, вона не сказала.")]
    [InlineData("bg", "Съветът реши, че мостът ще бъде затворен за една година и че никой няма да получи пари за това.")]
    [InlineData("el", "Το συμβούλιο αποφάσισε ότι η γέφυρα θα είναι κλειστή για ένα χρόνο.")]
    [InlineData("ar", "قرر المجلس أن الجسر سيكون مغلقا لمدة عام، وأن لا أحد سيحصل على المال من هذا بعد ذلك.")]
    [InlineData("he", "המועצה החליטה שהגשר יהיה סגור במשך שנה.")]
    [InlineData("hi", "परिषद ने फैसला किया है कि पुल एक साल के लिए बंद रहेगा और इस के लिए किसी को पैसा नहीं मिलेगा।")]
    [InlineData("th", "สภาตัดสินใจว่าสะพานจะปิดเป็นเวลาหนึ่งปี")]
    [InlineData("ko", "의회는 다리를 일 년 동안 닫기로 했다고 밝혔다.")]
    [InlineData("ja", "議会は橋を一年間閉鎖することを決めた。")]
    [InlineData("zh", "议会决定大桥关闭一年，没有人会因此得到报酬。")]
    public void A_sentence_tells_its_language(string expected, string text)
    {
        var language = Language.Of(text, stated: null);

        Assert.Equal(expected, language);
    }

    [Fact]
    public void What_the_page_states_does_not_beat_the_words_of_the_text()
    {
        var language = Language.Of("The council has decided that the bridge will be closed for a year, 의회 said.", stated: "ko");

        Assert.Equal("en", language);
    }

    [Fact]
    public void Too_few_words_tell_nothing()
    {
        var language = Language.Of("NATO, OECD", stated: "de");

        Assert.Null(language);
    }
}
