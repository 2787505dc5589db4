using System.Collections.Frozen;

namespace Aggregator.Deduplication.Texts;

/// <summary>Words that begin or end the title of what holds several articles: a briefing, a newsletter, the week's review.</summary>
internal static class RoundUpWords
{
    // From the names of such columns in the languages of the sources met so far; as a whole word among the first three or the last two of the title.
    private static readonly FrozenSet<uint> Hashes = FrozenSet.ToFrozenSet(
        new[]
        {
            "briefing", "briefings", "newsletter", "roundup", "digest", "recap", "rundown", "headlines", "takeaways",
            "morgenbriefing", "newsticker", "nachrichtenüberblick", "presseschau", "wochenrückblick", "kurzmeldungen", "kompakt",
            "infolettre", "récapitulatif", "titulares", "boletín", "rassegna", "notiziario", "boletim", "manchetes", "nieuwsbrief", "nieuwsoverzicht",
            "дайджест", "сводка", "przegląd", "biuletyn", "přehled", "nyhetsbrev", "nyhedsbrev", "uutiskirje", "bülten", "özet",
            "브리핑", "뉴스레터", "헤드라인", "간추린", "ニュースまとめ", "简报", "早报", "晚报", "簡報", "早報",
        }.Select(word => NormalisedText.Read(word)).Where(tokens => tokens.Count == 1).Select(tokens => (uint)tokens[0].Hash));

    /// <summary>Whether a title, as hashes of its words, names a round-up.</summary>
    public static bool Name(ReadOnlySpan<uint> title)
    {
        for (var i = 0; i < title.Length; i++)
        {
            if ((i < 3 || i >= title.Length - 2) && Hashes.Contains(title[i]))
            {
                return true;
            }
        }

        return false;
    }
}
