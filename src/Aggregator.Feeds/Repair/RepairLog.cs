using System.Globalization;

namespace Aggregator.Feeds.Repair;

/// <summary>What was mended in one document: each kind once, with how often.</summary>
internal sealed class RepairLog
{
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Notes a mending; the sentence is its name.</summary>
    public void Note(string sentence)
    {
        if (!_times.TryAdd(sentence, 1))
        {
            _times[sentence]++;
            return;
        }

        _order.Add(sentence);
    }

    /// <summary>The sentences in the order of their first use, such as "Bare ampersands were taken as text (3 times)."</summary>
    public IReadOnlyList<string> ToSentences() => [.. _order.Select(Counted)];

    private string Counted(string sentence) => _times[sentence] is var times && times > 1
        ? string.Create(CultureInfo.InvariantCulture, $"{sentence.TrimEnd('.')} ({times} times).")
        : sentence;
}
