namespace Aggregator.Extraction.Body.Classifying;

/// <summary>A row being filled, number by number: the order of calls is the order of features.</summary>
internal ref struct FeatureRow(Span<float> numbers)
{
    private readonly Span<float> _numbers = numbers;

    public int Count { get; private set; }

    public void Add(double number) => _numbers[Count++] = (float)number;

    public void Add(bool claim) => Add(claim ? 1 : 0);

    /// <summary>A share; -1 when there is nothing to have a share of.</summary>
    public void AddShare(double part, double whole) => Add(whole == 0 ? -1 : part / whole);

    /// <summary>Lengths differ by factors, not by amounts.</summary>
    public void AddSize(double size) => Add(Math.Log2(1 + size));
}
