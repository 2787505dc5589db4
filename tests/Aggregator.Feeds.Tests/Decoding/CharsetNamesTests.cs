namespace Aggregator.Feeds.Decoding;

public sealed class CharsetNamesTests
{
    [Theory]
    [InlineData("ISO8859-2", "iso-8859-2")]
    [InlineData("iso_8859-2:1987", "iso-8859-2")]
    [InlineData("iso88592", "iso-8859-2")]
    [InlineData("l2", "iso-8859-2")]
    [InlineData("csISOLatin2", "iso-8859-2")]
    [InlineData("iso-ir-101", "iso-8859-2")]
    [InlineData("latin5", "windows-1254")]
    [InlineData("iso-8859-8-e", "iso-8859-8")]
    [InlineData("iso8859-11", "windows-874")]
    [InlineData("x-gbk", "gb18030")]
    [InlineData("csISO2022JP", "iso-2022-jp")]
    [InlineData("mac-latin2", "x-mac-ce")]
    [InlineData("x-mac-turkish", "x-mac-turkish")]
    [InlineData("csPC850Multilingual", "cp850")]
    [InlineData("x-cp1251", "cp1251")]
    [InlineData("IBM00858", "cp858")]
    [InlineData("x-moon-9", "x-moon-9")]
    public void Spellings_of_one_set_are_brought_to_one(string spelling, string usual)
    {
        Assert.Equal(usual, CharsetNames.Usual(spelling));
    }

    [Theory]
    [InlineData("koi8-t", 0x80, 'қ')]
    [InlineData("iso-8859-16", 0xFE, 'ț')]
    [InlineData("iso8859_14", 0xD0, 'Ŵ')]
    [InlineData("cp1125", 0xF2, 'Ґ')]
    [InlineData("viscii", 0xF0, 'đ')]
    [InlineData("cp858", 0xD5, '€')]
    public void Code_pages_that_the_framework_lacks_are_known(string name, byte value, char character)
    {
        Assert.Equal(character.ToString(), Charset.Named(name)?.GetString([value]));
    }
}
