namespace Aggregator.Feeds.Repair;

/// <summary>What one document may cost; beyond lies an attack or a mistake.</summary>
internal static class FeedLimits
{
    /// <summary>System.Xml.Linq is quadratic in depth, and a copy of a deep tree ends the process on a small stack.</summary>
    public const int Depth = 256;

    /// <summary>On one element.</summary>
    public const int Attributes = 512;

    /// <summary>Characters of an element's or attribute's name.</summary>
    public const int NameLength = 1024;

    /// <summary>Different element names per document; the richest feeds use about a hundred.</summary>
    public const int Names = 4096;

    /// <summary>Per document; feeds with more have been archives or errors.</summary>
    public const int Items = 5000;

    /// <summary>Elements directly in one element, items not counted; a long listing of highlighted code has some thousands.</summary>
    public const int Children = 16 * 1024;

    /// <summary>People, categories and links of one channel or item, each.</summary>
    public const int ListLength = 512;

    /// <summary>Characters of one text.</summary>
    public const int TextLength = 1024 * 1024;

    /// <summary>Characters that the entities of one document may become.</summary>
    public const int EntityText = 64 * 1024;
}
