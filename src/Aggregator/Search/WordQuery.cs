using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>A term that was looked up, and by whose frequency it weighs.</summary>
internal sealed class WordQuery : TermQuery
{
    private WordQuery(Term term, TermContext states, int frequency)
        : base(term, states) => (States, Frequency) = (states, frequency);

    /// <summary>Where it stands in each segment.</summary>
    public TermContext States { get; }

    /// <summary>How many articles have it, or are taken to have it.</summary>
    public int Frequency { get; }

    /// <summary>A term that weighs as if so many articles had it.</summary>
    public static WordQuery Of(Term term, TermContext states, int frequency)
    {
        var weighing = new TermContext(states.TopReaderContext);
        var untold = frequency;
        foreach (var segment in states.TopReaderContext.Leaves)
        {
            if (states.Get(segment.Ord) is { } state)
            {
                weighing.Register(state, segment.Ord, untold, -1);   // the sum over all segments is what counts
                untold = 0;
            }
        }

        return new WordQuery(term, weighing, frequency);
    }
}
