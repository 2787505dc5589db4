using System.Text;

namespace Aggregator.Benchmarks.Scale.Articles;

/// <summary>Texts that pack like prose: words as unequal in frequency as those of a language, each with a habit of what follows it. Without meaning.</summary>
/// <param name="vocabulary">By frequency, the most frequent first.</param>
/// <param name="follows">How often a word is followed by one of its habitual successors, from 0 to 1: what makes a text pack better than its words alone would.</param>
internal sealed class Prose(IReadOnlyList<string> vocabulary, double follows)
{
    private const int Successors = 2;
    private const int TopicWords = 30;
    private const double OfTopic = 0.24;
    private const int ShortestSentence = 7;
    private const int LongestSentence = 26;
    private const int CommaEvery = 11;

    private readonly double _logOfSize = Math.Log(vocabulary.Count);
    private readonly int[] _successors = MakeSuccessors(vocabulary.Count);

    /// <summary>A word by its rank in frequency.</summary>
    public string Word(int rank) => vocabulary[rank];

    /// <summary>Words in lower case, parted by spaces.</summary>
    public string Words(Random random, int count)
    {
        var text = new StringBuilder(count * 7);
        AppendWords(text, random, count, [], mayPause: false);
        return text.ToString();
    }

    /// <summary>Paragraphs of whole sentences about one topic: some words come again and again.</summary>
    public List<string> Paragraphs(Random random, int count, int fewestWords, int mostWords)
    {
        var topic = Enumerable.Range(0, TopicWords).Select(_ => Rank(random)).ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => Paragraph(random, random.Next(fewestWords, mostWords), topic))];
    }

    private string Paragraph(Random random, int words, int[] topic)
    {
        var text = new StringBuilder(words * 7);
        for (var left = words; left > 0;)
        {
            var length = Math.Min(left, random.Next(ShortestSentence, LongestSentence));
            var start = text.Length + (text.Length > 0 ? 1 : 0);
            text.Append(text.Length > 0 ? " " : "");
            AppendWords(text, random, length, topic, mayPause: true);
            text[start] = char.ToUpperInvariant(text[start]);
            text.Append('.');
            left -= length;
        }

        return text.ToString();
    }

    private void AppendWords(StringBuilder text, Random random, int count, int[] topic, bool mayPause)
    {
        var rank = Rank(random);
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : mayPause && random.Next(CommaEvery) == 0 ? ", " : " ").Append(vocabulary[rank]);
            rank = Next(random, rank, topic);
        }
    }

    private int Next(Random random, int rank, int[] topic) => random.NextDouble() switch
    {
        var chance when chance < follows => _successors[(rank * Successors) + random.Next(Successors)],
        var chance when chance < follows + OfTopic && topic.Length > 0 => topic[random.Next(topic.Length)],
        _ => Rank(random),
    };

    // Zipf's law: the frequency of a word is one over its rank.
    private int Rank(Random random) => (int)Math.Exp(_logOfSize * random.NextDouble()) - 1;

    private static int[] MakeSuccessors(int size)
    {
        var random = new Random(size);
        var logOfSize = Math.Log(size);
        return [.. Enumerable.Range(0, size * Successors).Select(_ => (int)Math.Exp(logOfSize * random.NextDouble()) - 1)];
    }
}
