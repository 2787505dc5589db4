using System.Runtime.CompilerServices;

namespace Aggregator.Extraction.Body.Classifying;

/// <summary>A row being filled, number by number: the order of calls is the order of features.</summary>
/// <remarks>A feature's name is the expression that gives it, so whoever changes one changes the fingerprint that ties trees to features.</remarks>
/// <param name="names">Takes the names down; null while blocks are judged.</param>
internal ref struct FeatureRow(Span<float> numbers, List<string>? names)
{
    private readonly Span<float> _numbers = numbers;

    public int Count { get; private set; }

    public void Add(double number, [CallerArgumentExpression(nameof(number))] string name = "")
    {
        names?.Add(name);
        _numbers[Count++] = (float)number;
    }

    public void Add(bool claim, [CallerArgumentExpression(nameof(claim))] string name = "") => Add(claim ? 1 : 0, name);

    /// <summary>A share; -1 when there is nothing to have a share of.</summary>
    public void AddShare(
        double part, double whole, [CallerArgumentExpression(nameof(part))] string partName = "", [CallerArgumentExpression(nameof(whole))] string wholeName = "")
    {
        Add(whole == 0 ? -1 : part / whole, names is null ? partName : $"{partName} / {wholeName}");
    }

    /// <summary>Lengths differ by factors, not by amounts.</summary>
    public void AddSize(double size, [CallerArgumentExpression(nameof(size))] string name = "") => Add(Math.Log2(1 + size), name);
}
