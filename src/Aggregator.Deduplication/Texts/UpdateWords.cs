using System.Collections.Frozen;

namespace Aggregator.Deduplication.Texts;

/// <summary>Words that begin or end a title when the article takes the place of an earlier state of itself.</summary>
internal static class UpdateWords
{
    // From the style books of the agencies and from headlines; as a whole word at either end of the title.
    private static readonly FrozenSet<ulong> Hashes = FrozenSet.ToFrozenSet(
        new[]
        {
            "update", "updated", "updates", "update1", "update2", "update3", "corrected", "correction", "corrects", "correcting", "refiles", "refile", "recast",
            "recasts", "writethru", "writethrough", "amended", "clarification", "revised",
            "aktualisiert", "korrigiert", "korrektur", "berichtigung", "actualización", "actualizado", "actualizada", "corrección", "corregido", "actualisé",
            "actualisation", "correctif", "rectificatif",
            "aggiornamento", "aggiornato", "correzione", "atualização", "atualizado", "atualizada", "correção", "bijgewerkt", "rectificatie", "обновлено",
            "исправлено", "дополнено", "수정", "정정", "업데이트", "종합", "güncellendi", "aktualizacja", "uppdaterad", "oppdatert",
        }.Select(word => NormalisedText.Read(word)[0].Hash));

    /// <summary>Whether one of the first two words or the last one says so.</summary>
    public static bool Announce(ReadOnlySpan<TextToken> title)
    {
        for (var i = 0; i < title.Length; i++)
        {
            if ((i < 2 || i == title.Length - 1) && Hashes.Contains(title[i].Hash))
            {
                return true;
            }
        }

        return false;
    }
}
