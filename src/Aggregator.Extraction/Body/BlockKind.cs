namespace Aggregator.Extraction.Body;

/// <summary>What the element of a block makes of its text.</summary>
internal enum BlockKind
{
    Text,
    Heading,
    ListItem,
    TableCell,
    Quote,
    Code,
    Caption,
}
