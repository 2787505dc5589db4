using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Search;

namespace Aggregator.Tests.Search;

public sealed class IndexStateTests
{
    private const string Sample =
        "L\u2019économie, dell'arte, China's Tariffs \uFF41nd the Straße; Hauser\u0308, elecciones, eleic\u0327o\u0303es, verkiezingen, regeringens, vaalien, választások, volby. "
        + "Выборы и ёлки. Οι εκλογές. İstanbul kitaplar. الانتخابات. चुनावों. изборите. "
        + "정부는 AI가 3월에 \u1103\u1169\u11AB을. 東京株式市場で \uFF84\uFF9A\uFF72\uFF84. 여당·국회 SK·LG전자 #정부_발표, col·lecció, covid-19, 2.5 %, Lande\u00ADplatz, stee\u200Dl.";

    // Who changes how words are cut makes every index out there wrong: raise the schema, so that they are rebuilt, and write down what comes out then.
    [Fact]
    public void Words_are_cut_as_they_were_when_the_schema_got_its_number()
    {
        var cutter = new WordCutter(new ArticleAnalyzers());
        var prepared = SearchText.Prepare(Sample);

        var words = Stemmers.Languages.Order(StringComparer.Ordinal).Append(null).SelectMany(language => cutter.Cut(IndexFields.Words, prepared, language));
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words.Select(word => string.Create(CultureInfo.InvariantCulture, $"{word}")))));

        Assert.Equal((3, "6F37E2067D494489"), (IndexState.CurrentSchema, Convert.ToHexString(digest)[..16]));
    }
}
