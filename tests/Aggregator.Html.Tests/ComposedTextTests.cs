using System.Text;
using Aggregator.Testing;

namespace Aggregator.Html.Tests;

public sealed class ComposedTextTests
{
    [Theory]
    [InlineData("Cafe\u0301", "Caf\u00E9")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "\uD55C\uAD6D")]   // Korea, as macOS writes file names
    [InlineData("\uD558\u11AB", "\uD55C")]                                 // a syllable and its tail
    [InlineData("\u0438\u0306", "\u0439")]                                 // Cyrillic short i
    [InlineData("\u304B\u3099", "\u304C")]                                 // voiced Kana
    [InlineData("e\u0302\u0323", "\u1EC7")]                                // Vietnamese, marks in the order of typing
    [InlineData("\u0958", "\u0915\u093C")]                                 // a nukta that Unicode leaves by itself
    [InlineData("\u212B", "\u00C5")]                                       // the unit is the letter
    [InlineData("\uF900", "\u8C48")]                                       // a Han sign of a Korean table
    [InlineData("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65")]
    public void Characters_are_put_together(string text, string expected) => Assert.Equal(expected, ComposedText.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("d\u00E9j\u00E0 \uD55C\uAD6D \u65E5\u672C \uD83D\uDE00")]
    [InlineData("half a pair \uD800")]
    public void What_is_whole_already_stays_the_same_string(string text) => Assert.Same(text, ComposedText.Of(text));

    [Fact]
    public void A_million_marks_in_a_row_are_no_trouble()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 500_000));

        var composed = ComposedText.Of("e" + marks);

        Assert.Equal(1_000_000, composed.Length);
    }

    [PlatformUnicodeFact]
    public void Every_character_of_the_table_comes_out_as_the_platform_says()
    {
        var table = CompositionTable.Unicode;

        var wrong = table.Parts.Keys.Concat(table.Classes.Keys).Concat(Enumerable.Range(0xAC00, 11_172))
            .Select(code => new Rune(code).ToString())
            .SelectMany(whole => new[] { whole, whole.Normalize(NormalizationForm.FormD), $"a{whole}b" })
            .Where(text => ComposedText.Of(text) != text.Normalize(NormalizationForm.FormC));

        Assert.Empty(wrong);
    }

    [PlatformUnicodeFact]
    public void Marks_in_any_order_and_number_come_out_as_the_platform_says()
    {
        var table = CompositionTable.Unicode;
        int[] codes = [.. table.Classes.Keys, .. table.Parts.Keys, .. table.Wholes.Keys.Select(pair => pair.First), .. Enumerable.Range(0x1100, 0x100)];
        var random = new Random(6);

        var texts = Enumerable.Range(0, 100_000).Select(_ => string.Concat(Enumerable.Range(0, 6).Select(_ => new Rune(codes[random.Next(codes.Length)]))));

        Assert.All(texts, text => Assert.Equal(text.Normalize(NormalizationForm.FormC), ComposedText.Of(text)));
    }
}
