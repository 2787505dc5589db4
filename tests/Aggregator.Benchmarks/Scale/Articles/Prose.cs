using System.Text;

namespace Aggregator.Benchmarks.Scale.Articles;

/// <summary>Texts that pack like prose and are as unlike each other: words as unequal in frequency as those of a language, and in each text some words and names that come again and again.</summary>
/// <param name="vocabulary">By frequency, the most frequent first.</param>
/// <param name="ofTopic">How much of a text is its own few phrases, from 0 to 1.</param>
/// <remarks>Habits of speech that all texts share would pack as well; but then all of them would have runs of words in common, which real articles have not, and the search for duplicates would drown.</remarks>
internal sealed class Prose(IReadOnlyList<string> vocabulary, double ofTopic)
{
    private const int TopicPhrases = 24;
    private const int LongestPhrase = 4;
    private const int ShortestSentence = 7;
    private const int LongestSentence = 26;
    private const int CommaEvery = 11;

    private readonly double _logOfSize = Math.Log(vocabulary.Count);

    /// <summary>A word by its rank in frequency.</summary>
    public string Word(int rank) => vocabulary[rank];

    /// <summary>Words in lower case, parted by spaces.</summary>
    public string Words(Random random, int count)
    {
        var text = new StringBuilder(count * 7);
        AppendWords(text, random, count, []);
        return text.ToString();
    }

    /// <summary>Paragraphs of whole sentences about one topic.</summary>
    public List<string> Paragraphs(Random random, int count, int fewestWords, int mostWords)
    {
        var topic = Enumerable.Range(0, TopicPhrases).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, LongestPhrase)).Select(_ => Word(random)))).ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => Paragraph(random, random.Next(fewestWords, mostWords), topic))];
    }

    private string Paragraph(Random random, int words, string[] topic)
    {
        var text = new StringBuilder(words * 7);
        for (var left = words; left > 0;)
        {
            var length = Math.Min(left, random.Next(ShortestSentence, LongestSentence));
            var start = text.Length + (text.Length > 0 ? 1 : 0);
            text.Append(text.Length > 0 ? " " : "");
            AppendWords(text, random, length, topic);
            text[start] = char.ToUpperInvariant(text[start]);
            text.Append('.');
            left -= length;
        }

        return text.ToString();
    }

    // A phrase counts as two words, which is its mean.
    private void AppendWords(StringBuilder text, Random random, int count, string[] topic)
    {
        for (var i = 0; i < count;)
        {
            var isOfTopic = topic.Length > 0 && random.NextDouble() * (2 - ofTopic) < ofTopic;
            var pause = topic.Length > 0 && random.Next(CommaEvery) == 0 ? ", " : " ";
            text.Append(i == 0 ? "" : pause).Append(isOfTopic ? topic[random.Next(topic.Length)] : Word(random));
            i += isOfTopic ? 2 : 1;
        }
    }

    // Zipf's law: the frequency of a word is one over its rank.
    private string Word(Random random) => vocabulary[(int)Math.Exp(_logOfSize * random.NextDouble()) - 1];
}
