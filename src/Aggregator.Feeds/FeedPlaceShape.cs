namespace Aggregator.Feeds;

/// <summary>What the positions of a <see cref="FeedPlace"/> span.</summary>
public enum FeedPlaceShape
{
    /// <summary>One position.</summary>
    Point,

    /// <summary>A way through all positions in order.</summary>
    LineString,

    /// <summary>An area; the last position repeats the first.</summary>
    Polygon,

    /// <summary>Two positions: the lower corner and the upper one.</summary>
    Box,

    /// <summary>One position, the centre; <see cref="FeedPlace.Radius"/> says how far it reaches.</summary>
    Circle,
}
