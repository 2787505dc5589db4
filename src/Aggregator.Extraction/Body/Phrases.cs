namespace Aggregator.Extraction.Body;

/// <summary>How a line says that it is not of the text; see <see cref="BoilerplatePhrases"/>.</summary>
[Flags]
internal enum Phrases : byte
{
    None = 0,
    Pointer = 1,
    Credit = 2,
    Copyright = 4,
    Furniture = 8,
}
