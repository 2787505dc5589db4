namespace Aggregator.Extraction.Body.Classifying;

/// <summary>Which blocks begin or end as newsrooms mark what is not their text.</summary>
[Flags]
internal enum Phrases : byte
{
    None = 0,
    Pointer = 1,
    Credit = 2,
    Copyright = 4,
    Furniture = 8,
}
