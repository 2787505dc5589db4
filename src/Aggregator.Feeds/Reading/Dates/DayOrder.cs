namespace Aggregator.Feeds.Reading.Dates;

/// <summary>What the first of two numbers between slashes is.</summary>
internal enum DayOrder
{
    /// <summary>03/04 is the third of April.</summary>
    DayFirst,

    /// <summary>03/04 is the fourth of March.</summary>
    MonthFirst,
}
