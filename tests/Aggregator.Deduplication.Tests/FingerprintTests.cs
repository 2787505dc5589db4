using CsCheck;

namespace Aggregator.Deduplication.Tests;

public class FingerprintTests
{
    [Fact]
    public void The_stored_form_gives_the_fingerprint_back()
        => Gen.Select(Gen.String, Gen.String[0, 400]).Sample((title, text) =>
        {
            var fingerprint = Fingerprint.Of(title, text);

            var restored = Fingerprint.FromBytes(fingerprint.ToBytes());

            Assert.Equivalent(fingerprint, restored, strict: true);
        });

    [Fact]
    public void Bytes_of_another_version_or_cut_off_are_refused()
    {
        var bytes = Fingerprint.Of(Texts.FerryTitle, Texts.Of(Texts.Ferry)).ToBytes();
        byte[] other = [99, .. bytes.AsSpan(1)];

        Assert.Throws<FormatException>(() => Fingerprint.FromBytes(other));
        Assert.Throws<FormatException>(() => Fingerprint.FromBytes([]));
        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.Throws<FormatException>(() => Fingerprint.FromBytes(bytes.AsSpan(0, length))));
    }

    [Fact]
    public void Random_bytes_are_refused_or_read_but_nothing_else()
        => Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            foreach (byte version in new[] { 1, 2 })
            {
                var thrown = Record.Exception(() => Fingerprint.FromBytes([version, .. bytes]));

                Assert.True(thrown is null or FormatException);
            }
        });

    [Theory]
    [InlineData("The “Ministry” didn’t say—yet.", "the \"ministry\" didn't say - yet")]
    [InlineData("ＡＢＣ １２３", "abc 123")]
    [InlineData("4,790,000 shares", "4790000 shares")]
    [InlineData("Οδυσσεύς", "ΟΔΥΣΣΕΎΣ")]
    [InlineData("Cut short [&#8230;]", "Cut short")]
    public void Case_punctuation_and_width_do_not_change_a_text(string a, string b)
        => Assert.Equal(Fingerprint.Of("", a).TextHash, Fingerprint.Of("", b).TextHash);

    [Theory]
    [InlineData("the dog bites the man", "the man bites the dog")]
    [InlineData("up 3.5 percent", "up 35 percent")]
    [InlineData("東京で会議", "京都で会議")]
    public void Other_words_or_another_order_change_a_text(string a, string b)
        => Assert.NotEqual(Fingerprint.Of("", a).TextHash, Fingerprint.Of("", b).TextHash);

    [Fact]
    public void An_empty_title_and_text_have_hashes_of_zero()
    {
        var fingerprint = Fingerprint.Of(" \n", "...");

        Assert.Equal(0UL, fingerprint.TextHash);
        Assert.Equal(0UL, fingerprint.TitleHash);
        Assert.Empty(fingerprint.Shingles);
    }

    [Fact]
    public void A_sites_name_is_no_part_of_the_title()
        => Assert.Equal(Fingerprint.Of(Texts.FerryTitle, "").TitleHash, Fingerprint.Of(Texts.FerryTitle + " - Varholm Post", "").TitleHash);

    [Theory]
    [InlineData("UPDATE 2-Ferry stops", true)]
    [InlineData("CORRECTED: Ferry stops", true)]
    [InlineData("Ferry stops (updated)", true)]
    [InlineData("[수정] 여객선 운항 중단", true)]
    [InlineData("Ministers want the law on ferries updated soon", false)]
    public void A_title_may_announce_that_it_updates(string title, bool announces)
        => Assert.Equal(announces, Fingerprint.Of(title, "").AnnouncesUpdate);

    [Fact]
    public void A_lone_surrogate_breaks_nothing()
    {
        var fingerprint = Fingerprint.Of("\ud800", "a \udc00 b \ud83d");

        Assert.NotEqual(0UL, fingerprint.TextHash);
    }

    [Fact]
    public void A_part_is_wholly_contained_and_resembles_by_its_size()
    {
        var (part, whole) = (Fingerprint.Of("", "one two three four five six"), Fingerprint.Of("", "one two three four five six seven eight nine ten"));

        Assert.Equal((1, 1, 0.5), (part.Containment(whole), whole.Containment(part), part.Resemblance(whole)));
        Assert.Equal((0, 1), (part.Containment(Fingerprint.Of("", "")), Fingerprint.Of("", "").Resemblance(Fingerprint.Of("", ""))));
    }
}
