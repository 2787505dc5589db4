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
