using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ckb;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.In;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Aggregator.Search;

/// <summary>
/// The stemmers at hand, by language: the lightest that each has, since a reader of news looks for "elections" and not for all that comes of "elect".
/// There are none for Polish, Ukrainian and Lithuanian, whose words are found as they stand or by prefix*.
/// </summary>
internal static class Stemmers
{
    private static readonly FrozenDictionary<string, Func<TokenStream, TokenStream>> ByLanguage = new Dictionary<string, Func<TokenStream, TokenStream>>(StringComparer.Ordinal)
    {
        ["ar"] = words => new ArabicStemFilter(words),
        ["bg"] = words => new BulgarianStemFilter(words),
        ["ca"] = words => new SnowballFilter(words, new CatalanStemmer()),
        ["ckb"] = words => new SoraniStemFilter(new SoraniNormalizationFilter(words)),
        ["cs"] = words => new CzechStemFilter(words),
        ["da"] = words => new SnowballFilter(words, new DanishStemmer()),
        ["de"] = words => new GermanLightStemFilter(new GermanNormalizationFilter(words)),   // Häuser, Haeuser and Haus
        ["el"] = words => new GreekStemFilter(words),
        ["en"] = words => new KStemFilter(words),                                            // knows its words: "organisation" is no "organ"
        ["es"] = words => new SpanishLightStemFilter(words),
        ["eu"] = words => new SnowballFilter(words, new BasqueStemmer()),
        ["fi"] = words => new FinnishLightStemFilter(words),
        ["fr"] = words => new FrenchLightStemFilter(words),
        ["ga"] = words => new SnowballFilter(words, new IrishStemmer()),
        ["gl"] = words => new GalicianMinimalStemFilter(words),
        ["hi"] = words => new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(words))),
        ["hu"] = words => new HungarianLightStemFilter(words),
        ["hy"] = words => new SnowballFilter(words, new ArmenianStemmer()),
        ["id"] = words => new IndonesianStemFilter(words, stemDerivational: false),
        ["it"] = words => new ItalianLightStemFilter(words),
        ["lv"] = words => new LatvianStemFilter(words),
        ["nb"] = words => new NorwegianLightStemFilter(words),
        ["nl"] = words => new SnowballFilter(words, new DutchStemmer()),
        ["nn"] = words => new NorwegianLightStemFilter(words, NorwegianStandard.NYNORSK),
        ["no"] = words => new NorwegianLightStemFilter(words, NorwegianStandard.BOKMAAL | NorwegianStandard.NYNORSK),
        ["pt"] = words => new PortugueseLightStemFilter(words),
        ["ro"] = words => new SnowballFilter(words, new RomanianStemmer()),
        ["ru"] = words => new RussianLightStemFilter(words),
        ["sv"] = words => new SwedishLightStemFilter(words),
        ["tr"] = words => new SnowballFilter(words, new TurkishStemmer()),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All languages that have one, as BCP 47 primary tags.</summary>
    public static IReadOnlyList<string> Languages => ByLanguage.Keys;

    /// <summary>Whether a language has one; null has none.</summary>
    public static bool Has([NotNullWhen(true)] string? language) => language is not null && ByLanguage.ContainsKey(language);

    /// <summary>The stemmer of a language, over words in lower case with their accents.</summary>
    public static TokenStream Of(string language, TokenStream words) => ByLanguage[language](words);
}
