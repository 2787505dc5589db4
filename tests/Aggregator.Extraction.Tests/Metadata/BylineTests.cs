using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.Tests.Metadata;

public sealed class BylineTests
{
    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe and John Smith", "Jane Doe", "John Smith")]
    [InlineData("By JANE DOE, JOHN SMITH & ANN LEE", "JANE DOE", "JOHN SMITH", "ANN LEE")]
    [InlineData("Written by Jane Doe | March 4, 2024", "Jane Doe")]
    [InlineData("Hwang Sujin Reporter / Updated : 2025-06-22 10:39:35", "Hwang Sujin=Reporter")]
    [InlineData("Jane Doe, Senior Political Correspondent", "Jane Doe=Senior Political Correspondent")]
    [InlineData("Jane Doe Staff Writer", "Jane Doe=Staff Writer")]
    [InlineData("Jane Doe (Reuters)", "Jane Doe")]
    [InlineData("jane@news.test Jane Doe", "Jane Doe")]
    [InlineData("Von Karin Möller und Jens Ott", "Karin Möller", "Jens Ott")]
    [InlineData("Von Karin Möller, Berlin-Korrespondentin", "Karin Möller")]
    [InlineData("Ein Kommentar von Jens Ott", "Jens Ott")]
    [InlineData("Par Hélène Roux et Luc Petit", "Hélène Roux", "Luc Petit")]
    [InlineData("Por Lucía Ferrer y Tomás Gil", "Lucía Ferrer", "Tomás Gil")]
    [InlineData("Por Ana de Souza e João Lima", "Ana de Souza", "João Lima")]
    [InlineData("Di Marco Rossi", "Marco Rossi")]
    [InlineData("Door Jan de Vries en Piet van den Berg", "Jan de Vries", "Piet van den Berg")]
    [InlineData("Av Kari Nordmann og Ola Hansen", "Kari Nordmann", "Ola Hansen")]
    [InlineData("Автор: Анна Иванова", "Анна Иванова")]
    [InlineData("이서준 기자", "이서준=기자")]
    [InlineData("이서준 기자 seojun@news.test", "이서준=기자")]
    [InlineData("山田花子記者", "山田花子=記者")]
    [InlineData("文/王小明", "王小明")]
    public void A_byline_names_its_authors_with_their_roles(string line, params string[] expected)
    {
        var authors = Byline.Parse(line);

        Assert.Equal(expected, authors.Select(author => author.Role is null ? author.Name : author.Name + "=" + author.Role));
    }

    [Theory]
    [InlineData("ko", "김하늘 기자 = 서울", "김하늘=기자")]
    [InlineData("ko", "[서울=뉴스통신] 박도윤 기자", "박도윤=기자")]
    [InlineData("ko", "글 최서아 · 사진 정민재", "최서아")]
    [InlineData("ko", "윤지호 특파원 jiho@news.test", "윤지호=특파원")]
    [InlineData("ja", "文・佐藤 健", "佐藤 健")]
    [InlineData("ja", "【高橋美咲】", "高橋美咲")]
    [InlineData("ja", "編集委員 田中一郎", "田中一郎=編集委員")]
    [InlineData("ja", "鈴木次郎、伊藤さくら", "鈴木次郎", "伊藤さくら")]
    [InlineData("zh", "记者 李华 北京报道", "李华=记者")]
    [InlineData("zh", "作者：陈思 来源：示例日报", "陈思")]
    [InlineData("zh", "記者王大明／台北報導", "王大明=記者")]
    [InlineData("zh", "责任编辑：赵敏", "赵敏=责任编辑")]
    [InlineData("de", "Von Dr. Karin Möller und Prof. Jens Ott", "Dr. Karin Möller", "Prof. Jens Ott")]
    [InlineData("de", "Text: Jens Ott; Fotos: Eva Lind", "Jens Ott")]
    [InlineData("de", "Von Jens Ott, dpa", "Jens Ott")]
    [InlineData("de", "Karin Möller, Redakteurin", "Karin Möller=Redakteurin")]
    [InlineData("fr", "Par Hélène Roux, envoyée spéciale", "Hélène Roux=envoyée spéciale")]
    [InlineData("fr", "Propos recueillis par Luc Petit", "Luc Petit")]
    [InlineData("fr", "Par Luc Petit avec AFP", "Luc Petit")]
    [InlineData("fr", "Hélène Roux, journaliste", "Hélène Roux=journaliste")]
    [InlineData("es", "Por Lucía Ferrer, corresponsal", "Lucía Ferrer=corresponsal")]
    [InlineData("es", "Texto de Tomás Gil e Inés Vega", "Tomás Gil", "Inés Vega")]
    [InlineData("pt", "Por João Lima, repórter", "João Lima=repórter")]
    [InlineData("pt", "Texto: Ana de Souza | @anasouza", "Ana de Souza")]
    [InlineData("it", "di Marco Rossi e Giulia Conti", "Marco Rossi", "Giulia Conti")]
    [InlineData("it", "a cura di Giulia Conti", "Giulia Conti")]
    [InlineData("it", "dal nostro inviato Marco Rossi", "Marco Rossi")]
    [InlineData("nl", "Door onze redacteur Piet van den Berg", "Piet van den Berg")]
    [InlineData("nl", "Door Jan de Vries en Sanne Bakker", "Jan de Vries", "Sanne Bakker")]
    [InlineData("pl", "Autor: Anna Nowak i Jan Kowal", "Anna Nowak", "Jan Kowal")]
    [InlineData("pl", "Anna Nowak, dziennikarka", "Anna Nowak=dziennikarka")]
    [InlineData("ru", "Автор: Анна Иванова, корреспондент", "Анна Иванова=корреспондент")]
    [InlineData("ru", "Текст: Анна Иванова и Пётр Сидоров", "Анна Иванова", "Пётр Сидоров")]
    [InlineData("tr", "Yazan: Elif Demir", "Elif Demir")]
    [InlineData("tr", "Haber: Elif Demir ve Can Kaya", "Elif Demir", "Can Kaya")]
    [InlineData("tr", "Elif Demir, muhabir", "Elif Demir=muhabir")]
    [InlineData("sv", "Av Lina Berg och Olle Ström", "Lina Berg", "Olle Ström")]
    [InlineData("sv", "Text: Lina Berg Foto: Olle Ström", "Lina Berg")]
    [InlineData("ar", "كتب: أحمد سالم", "أحمد سالم")]
    [InlineData("ar", "بقلم ليلى حسن", "ليلى حسن")]
    [InlineData("ar", "أحمد سالم وليلى حسن", "أحمد سالم وليلى حسن")]
    [InlineData("en", "By Jane Doe, The Example News Agency", "Jane Doe", "The Example News Agency")]
    [InlineData("en", "By Dr. Jane Doe and Prof John Smith", "Dr. Jane Doe", "Prof John Smith")]
    [InlineData("en", "By Jane Doe | Twitter: @janedoe", "Jane Doe")]
    public void The_grammar_of_bylines_is_that_of_the_language(string language, string line, params string[] expected)
    {
        var authors = Byline.Parse(line);

        Assert.True(expected.SequenceEqual(authors.Select(author => author.Role is null ? author.Name : author.Name + "=" + author.Role)),
            $"{language}: {line} gave {string.Join(" + ", authors)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Print")]
    [InlineData("Updated : 2025-06-22 10:39:35")]
    [InlineData("2025.10.26 (Sun)")]
    [InlineData("Share this article")]
    [InlineData("4 min read")]
    [InlineData("By admin")]
    public void A_line_without_a_person_names_nobody(string line)
    {
        var authors = Byline.Parse(line);

        Assert.Empty(authors);
    }

    [Theory]
    [InlineData("Nordlicht.test GmbH, Bergen, Norway", "Nordlicht.test GmbH")]
    [InlineData("Example Media, Inc.", "Example Media, Inc.")]
    [InlineData("Kurier AG", "Kurier AG")]
    public void A_company_is_one_name_without_its_seat(string stated, string expected)
    {
        var authors = Byline.ParseStated(stated);

        Assert.Equal(expected, Assert.Single(authors).Name);
    }
}
