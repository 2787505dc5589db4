using Aggregator.Search;

namespace Aggregator.Tests.Search;

public sealed class StemTests : IAsyncDisposable
{
    private readonly SearchFixture _fixture = new();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Theory]
    [InlineData("en", "tariffs", "A tariff on steel")]
    [InlineData("en", "tariff", "Tariffs on steel")]
    [InlineData("en", "elected", "She was electing nobody")]
    [InlineData("en", "china", "China's exports")]
    [InlineData("en", "china", "China\u2019s exports")]
    [InlineData("de", "wahl", "Die Wahlen in Bayern")]
    [InlineData("de", "haus", "Viele Häuser")]
    [InlineData("de", "haeuser", "Viele Häuser")]
    [InlineData("de", "strasse", "Die Straßen")]
    [InlineData("fr", "économie", "La crise de l\u2019économie")]
    [InlineData("fr", "economie", "Les économies")]
    [InlineData("fr", "l'élection", "Des élections")]
    [InlineData("es", "eleccion", "Las elecciones")]
    [InlineData("es", "elecciones", "La elección")]
    [InlineData("it", "arte", "La storia dell'arte")]
    [InlineData("ca", "col·lecció", "Les col·leccions")]
    [InlineData("fr", "étudiant", "Les étudiant·e·s")]
    [InlineData("pt", "eleições", "A eleição")]
    [InlineData("nl", "verkiezing", "De verkiezingen")]
    [InlineData("sv", "valet", "Ett val")]
    [InlineData("nb", "valg", "Valget")]
    [InlineData("da", "regering", "Regeringen")]
    [InlineData("fi", "vaalit", "Vaali")]
    [InlineData("ru", "выборы", "О выборах")]
    [InlineData("ru", "елка", "Новогодняя ёлка")]
    [InlineData("hu", "választás", "A választások")]
    [InlineData("ro", "guvern", "Guvernul")]
    [InlineData("tr", "kitap", "Kitaplar")]
    [InlineData("tr", "istanbul", "İstanbul")]
    [InlineData("el", "εκλογες", "Οι εκλογές")]
    [InlineData("ar", "انتخابات", "الانتخابات")]
    [InlineData("hi", "चुनाव", "चुनावों")]
    [InlineData("bg", "избор", "изборите")]
    [InlineData("cs", "volba", "volby")]
    [InlineData(null, "tariff", "tariff")]
    public async Task A_word_finds_its_other_forms(string? language, string text, string said)
    {
        PutIn(language, "found", said);
        PutIn(language, "other", "Something else entirely");

        Assert.Equal(["found"], await _fixture.TitlesAsync(text));
    }

    [Theory]
    [InlineData("\"tariffs\"", "plural")]
    [InlineData("\"a tariff\"", "singular")]
    [InlineData("tariffs*", "plural")]
    [InlineData("title:plurals", "plural")]
    [InlineData("tariff -tariffs", "")]      // who leaves out a word leaves out its forms
    [InlineData("tariff -\"tariffs\"", "singular")]
    public async Task A_phrase_and_a_beginning_mean_what_they_say(string text, string titles)
    {
        PutIn("en", "singular", "Of a tariff");
        PutIn("en", "plural", "Of two tariffs");

        Assert.Equal(titles, string.Join(' ', await _fixture.TitlesAsync(text)));
    }

    [Theory]
    [InlineData("tariff", "exact inflected")]
    [InlineData("tariffs", "inflected exact")]
    public async Task A_word_as_it_was_written_comes_first(string text, string titles)
    {
        PutIn("en", "exact", "Of one tariff on steel");
        PutIn("en", "inflected", "Of many tariffs on steel");

        var found = await _fixture.TitlesAsync(new ArticleQuery { Text = text, Sort = ArticleSort.Relevance });

        Assert.Equal(titles, string.Join(' ', found));
    }

    [Fact]
    public async Task A_stem_of_one_language_is_no_word_of_another()
    {
        PutIn("fr", "nouvelles", "Des news du jour");   // "new" by the French rules
        PutIn("en", "english", "A new day");

        Assert.Equal(["nouvelles"], await _fixture.TitlesAsync("news"));
    }

    [Fact]
    public void Every_stemmer_runs_without_the_cultures_of_the_platform()
    {
        var cutter = new WordCutter(new ArticleAnalyzers());

        Assert.All(Stemmers.Languages, language => Assert.Equal(2, cutter.Cut(IndexFields.Words, "words Ωορδσ", language).Count));
    }

    private void PutIn(string? language, string title, string text)
    {
        var article = Given.AnArticle(title, text);
        _fixture.Store.Put(article with { Content = article.Content with { Language = language } });
    }
}
