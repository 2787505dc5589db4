namespace Aggregator.Quality.Stories;

/// <summary>How far the stories made are those labelled. Wrong joins count with every labelled article, whichever half it is of.</summary>
internal sealed class StoryScore
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _labelled;
    private readonly IReadOnlyDictionary<string, StoryId> _placed;
    private readonly Dictionary<StoryId, List<string>> _made;

    /// <param name="labelled">The labelled story of each labelled article.</param>
    /// <param name="placed">The story that each article of the corpus was put into.</param>
    public StoryScore(IReadOnlyDictionary<string, IReadOnlyList<string>> labelled, IReadOnlyDictionary<string, StoryId> placed)
    {
        (_labelled, _placed) = (labelled, placed);
        _made = labelled.Keys.GroupBy(article => placed[article]).ToDictionary(story => story.Key, story => story.ToList());
    }

    /// <summary>The labelled articles in the story that an article was put into, itself among them.</summary>
    public IReadOnlyList<string> MadeOf(string article) => _made[_placed[article]];

    /// <summary>B-cubed precision, recall and F1: of each article, how much of its story is right, and how much of what is right is in its story.</summary>
    public (double Precision, double Recall, double F1) BCubed(IReadOnlyCollection<string> articles) =>
        Figures(
            articles.Sum(article => Right(article) / MadeOf(article).Count), articles.Count,
            articles.Sum(article => Right(article) / _labelled[article].Count), articles.Count);

    /// <summary>Of all pairs with an article of these: which were joined rightly, of those joined and of those that should be.</summary>
    public (double Precision, double Recall, double F1) Pairwise(IReadOnlyCollection<string> articles)
    {
        var right = articles.Sum(article => Right(article) - 1);
        return Figures(right, articles.Sum(article => MadeOf(article).Count - 1.0), right, articles.Sum(article => _labelled[article].Count - 1.0));
    }

    /// <summary>How many of these share a story with no other labelled article.</summary>
    public int Alone(IEnumerable<string> articles) => articles.Count(article => MadeOf(article).Count == 1);

    private double Right(string article) => MadeOf(article).Count(other => ReferenceEquals(_labelled[other], _labelled[article]));

    private static (double Precision, double Recall, double F1) Figures(double right, double made, double found, double labelled)
    {
        var (precision, recall) = (right / Math.Max(1, made), found / Math.Max(1, labelled));
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }
}
