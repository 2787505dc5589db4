namespace Aggregator.Diffing;

public class TextDiffTests
{
    private const string First = "The harbour master closed the inner basin on Friday after two boats broke loose in the storm that came over night.";
    private const string Second = "Nobody was hurt, the coast guard said in the evening, and the ferries to the islands ran as usual.";
    private const string Third = "The basin opens again on Monday, when the last of the moorings has been looked at by divers.";

    [Theory]
    [InlineData("after two boats broke loose", "after three boats broke loose", "after [-two-]{+three+} boats broke loose")]
    [InlineData("Nobody was hurt.", "Nobody was seriously hurt.", "Nobody was {+seriously+} hurt.")]
    [InlineData("The loss is 1,204.50 euros.", "The loss is 1,304.50 euros.", "The loss is [-1,204.50-]{+1,304.50+} euros.")]
    [InlineData("in the evening of Monday, he said", "in the morning of Friday, he said", "in the [-evening of Monday-]{+morning of Friday+}, he said")]
    [InlineData("배 두 척이 떠내려갔다.", "배 세 척이 떠내려갔다.", "배 [-두-]{+세+} 척이 떠내려갔다.")]
    [InlineData("三人死亡，五人受伤。", "四人死亡，五人受伤。", "[-三-]{+四+}人死亡，五人受伤。")]
    [InlineData("小さなコンピューターです", "小さなコンテナーです", "小さな[-コンピューター-]{+コンテナー+}です")]
    [InlineData("เรือสองลำหลุด", "เรือสามลำหลุด", "เรือส[-อง-]{+าม+}ลำหลุด")]
    [InlineData("It was said.", "It was said.", "It was said.")]
    public void Words_that_differ_are_marked_and_no_letters(string before, string after, string marked) => Assert.Equal(marked, Marked(TextDiff.Between(before, after)));

    [Fact]
    public void An_inserted_paragraph_leaves_those_around_it_alone()
    {
        const string added = "Two boats were taken in tow by the coast guard in the evening.";

        var diff = TextDiff.Between($"{First}\n\n{Second}\n\n{Third}", $"{First}\n\n{added}\n\n{Second}\n\n{Third}");

        Assert.Equal($"{First}\n\n{{+{added}+}}\n\n{Second}\n\n{Third}", Marked(diff));
    }

    [Fact]
    public void A_paragraph_that_is_rewritten_beside_one_that_is_new_is_compared_with_itself()
    {
        const string added = "Two boats were taken in tow by a tug from the north.";
        var rewritten = Second.Replace("Nobody", "One man", StringComparison.Ordinal);

        var diff = TextDiff.Between($"{First}\n\n{Second}\n\n{Third}", $"{First}\n\n{added}\n\n{rewritten}\n\n{Third}");

        Assert.Equal($"{First}\n\n{{+{added}+}}\n\n[-Nobody-]{{+One man+}}{Second[6..]}\n\n{Third}", Marked(diff));
    }

    [Fact]
    public void A_paragraph_in_another_place_is_gone_here_and_new_there()
    {
        var diff = TextDiff.Between($"{First}\n\n{Second}\n\n{Third}", $"{Second}\n\n{Third}\n\n{First}");

        Assert.Equal([DiffOperation.Removed, DiffOperation.Equal, DiffOperation.Added], diff.Segments.Select(segment => segment.Operation));
    }

    [Fact]
    public void Words_are_counted()
    {
        var diff = TextDiff.Between($"{First}\n\n{Second}", $"{First.Replace("two", "some three", StringComparison.Ordinal)}");

        Assert.Equal((1 + 19, 2), (diff.WordsRemoved, diff.WordsAdded));
    }

    [Fact]
    public void Long_equal_text_is_cut_to_the_words_around_a_change()
    {
        var diff = TextDiff.Between($"{First}\n\n{Second}\n\n{Third}", $"{First}\n\n{Second.Replace("islands", "mainland", StringComparison.Ordinal)}\n\n{Third}").Shortened(4);

        Assert.Equal("… the ferries to the [-islands-]{+mainland+} ran as usual.\n\n…", Marked(diff));
        Assert.Equal(21 + 11 + 18, diff.Segments.Where(segment => segment.Operation == DiffOperation.Omitted).Sum(segment => segment.Words));
    }

    [Fact]
    public void What_follows_in_another_paragraph_begins_a_line()
    {
        var before = $"{First}\n\n{Second}\n\n{Third}";
        var after = before.Replace("harbour", "port", StringComparison.Ordinal).Replace("divers", "hand", StringComparison.Ordinal);

        var diff = TextDiff.Between(before, after).Shortened(3);

        Assert.Equal("The [-harbour-]{+port+} master closed the …\n\n… at by [-divers-]{+hand+}.", Marked(diff).Replace("looked ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_and_added_segments_are_the_later_text_and_equal_and_removed_the_earlier_but_for_spaces()
    {
        var random = new Random(7);
        string[] words = ["a", "bb ", "c\n", "d.", "\n\n", " ", "三", "ก็", "don't", "1,2", "—", "\ud83d\ude00"];
        string Text() => string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => words[random.Next(words.Length)]));

        for (var i = 0; i < 2000; i++)
        {
            var (before, after) = (Text(), Text());
            var diff = TextDiff.Between(before, after);

            Assert.Equal(after, Joined(diff, DiffOperation.Added));
            Assert.Equal(Bare(before), Bare(Joined(diff, DiffOperation.Removed)));
        }
    }

    [Theory]
    [InlineData("x ")]
    [InlineData("x\n")]
    [InlineData("x")]
    [InlineData("三")]
    [InlineData(". ")]
    public void Texts_made_to_be_hard_to_compare_come_out_whole(string piece)
    {
        var random = new Random(7);
        string Text() => string.Concat(Enumerable.Range(0, 200_000).Select(_ => random.Next(3) == 0 ? piece : $"{random.Next(5)} "));
        var (before, after) = (Text(), Text());

        var diff = TextDiff.Between(before, after);

        Assert.Equal(after, Joined(diff, DiffOperation.Added));
    }

    private static string Joined(TextDiff diff, DiffOperation with) =>
        string.Concat(diff.Segments.Where(segment => segment.Operation == DiffOperation.Equal || segment.Operation == with).Select(segment => segment.Text));

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // White space at the end of a change stands behind its mark.
    private static string Marked(TextDiff diff)
    {
        var text = "";
        foreach (var segment in diff.Segments)
        {
            var words = segment.Text.TrimEnd();
            text = segment.Operation switch
            {
                DiffOperation.Removed => $"{text}[-{words}-]",
                DiffOperation.Added => $"{text}{{+{words}+}}{segment.Text[words.Length..]}",
                _ => text + segment.Text,
            };
        }

        return text;
    }
}
