namespace Aggregator.Deduplication.Index;

/// <summary>The facts of articles by their numbers, in pieces: growing copies nothing, and the oldest are given back piece by piece.</summary>
internal sealed class ArticleFacts
{
    public const int PieceLength = 4096;

    private readonly List<PackedArticle[]> _pieces = [];
    private uint _first;   // the number of the first place

    /// <param name="pieces">The facts from a number on.</param>
    public ArticleFacts(uint first, uint next, IEnumerable<PackedArticle[]> pieces) => (_first, Next, _pieces) = (first, next, [.. pieces]);

    /// <summary>The number of the first article that memory is kept for.</summary>
    public uint First => _first;

    /// <summary>The pieces as they are; they change when an article is forgotten.</summary>
    public IReadOnlyList<PackedArticle[]> Pieces => [.. _pieces];

    /// <summary>The number of the next article; they rise by one.</summary>
    public uint Next { get; private set; }

    /// <summary>One article; the number is at least that of <see cref="DropBefore"/>, and below <see cref="Next"/>.</summary>
    public ref readonly PackedArticle this[uint number] => ref Place(number);

    /// <summary>Adds an article.</summary>
    /// <returns>Its number.</returns>
    public uint Add(PackedArticle article)
    {
        if (Next - _first == _pieces.Count * PieceLength)
        {
            _pieces.Add(new PackedArticle[PieceLength]);
        }

        Place(Next) = article;
        return Next++;
    }

    public void Forget(uint number) => Place(number) = Place(number).Forgotten();

    /// <summary>Gives back the memory of articles below a number, which are not asked for again.</summary>
    public void DropBefore(uint number)
    {
        while (number - _first >= PieceLength)
        {
            _pieces.RemoveAt(0);
            _first += PieceLength;
        }
    }

    private ref PackedArticle Place(uint number) => ref _pieces[(int)((number - _first) / PieceLength)][(number - _first) % PieceLength];
}
