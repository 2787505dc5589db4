namespace Aggregator.Extraction.Body;

/// <summary>What an element's name, role, class or id says about the text in it.</summary>
[Flags]
internal enum RegionHints
{
    None = 0,
    Navigation = 1 << 0,
    Related = 1 << 1,
    Share = 1 << 2,
    Comments = 1 << 3,
    Newsletter = 1 << 4,
    Byline = 1 << 5,
    Caption = 1 << 6,
    Tags = 1 << 7,
    Advert = 1 << 8,
    Sidebar = 1 << 9,
    Footer = 1 << 10,
    Hidden = 1 << 11,
    Form = 1 << 12,
    Wall = 1 << 13,
    Player = 1 << 14,

    // These four say something to the trees alone: each is of the article on one site and beside it on the next.
    Picture = 1 << 15,
    Box = 1 << 16,
    PullQuote = 1 << 17,
    Live = 1 << 18,
    Body = 1 << 20,
    Headline = 1 << 21,
    Summary = 1 << 22,

    /// <summary>Never part of an article, unless nearly all of the page's text is in it (a whole page in class "has-sidebar").</summary>
    Foreign = Navigation | Related | Share | Comments | Newsletter | Advert | Sidebar | Footer | Wall,

    /// <summary>About the article or beside it, so not of its text.</summary>
    Surrounding = Byline | Caption | Tags | Hidden | Form | Player,
}
