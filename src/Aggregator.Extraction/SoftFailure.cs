namespace Aggregator.Extraction;

/// <summary>What a page is that came under status 200 and is not, or not wholly, the article that was asked for.</summary>
public enum SoftFailure
{
    /// <summary>A "not found" page.</summary>
    SoftNotFound,

    /// <summary>A page that asks for consent before it shows anything.</summary>
    ConsentWall,

    /// <summary>A page that asks to log in before it shows anything.</summary>
    LogInWall,

    /// <summary>A page that asks for a proof of being human, or refuses robots.</summary>
    RobotCheck,

    /// <summary>The site's front page, or another list of articles, where an article was asked for.</summary>
    FrontPage,

    /// <summary>A page whose text a script would load.</summary>
    ScriptOnly,

    /// <summary>The free beginning of a paid article; the text is what may be read.</summary>
    PaywallStub,

    /// <summary>Pictures with few words; the text is their captions, or what stands beside them.</summary>
    Gallery,

    /// <summary>A player with few words beside it.</summary>
    Video,

    /// <summary>None of these, and no text that could be an article.</summary>
    NoText,
}
