namespace Aggregator.Ingestion;

/// <summary>How feeds end a text that goes on elsewhere. Data: what the content systems of newsrooms put there by themselves, in the languages of the sources met so far.</summary>
internal static class CutMarks
{
    private static readonly string[] Marks =
    [
        "…", "...", "[…]", "[...]", "[&hellip;]", "(more…)", "(more...)", "»", "→", ">>",
        "Read more", "Read More »", "Continue reading", "Read on", "Read the full story", "Read full article", "Full story", "Keep reading", "Read the rest",
        "Weiterlesen", "Mehr lesen", "Mehr dazu", "Zum Artikel", "Lire la suite", "Lire plus", "En savoir plus", "Leer más", "Seguir leyendo", "Sigue leyendo", "Ler mais", "Leia mais", "Continue lendo",
        "Leggi tutto", "Continua a leggere", "Leggi di più", "Lees meer", "Lees verder", "Läs mer", "Læs mere", "Les mer", "Lue lisää", "Czytaj więcej", "Czytaj dalej", "Číst dále", "Čítať ďalej",
        "Tovább", "Citește mai mult", "Читать далее", "Читать дальше", "Подробнее", "Читати далі", "Прочети още", "Διαβάστε περισσότερα", "Devamını oku", "اقرأ المزيد", "קרא עוד", "Baca selengkapnya",
        "Đọc tiếp", "더보기", "더 보기", "전문보기", "続きを読む", "全文を読む", "阅读全文", "閱讀全文", "查看更多",
    ];

    // "appeared first on", "erschien zuerst auf": WordPress puts it behind the cut as well as behind the whole text.
    private const int LongestTail = 40;

    /// <summary>Whether a text breaks off.</summary>
    public static bool End(string text)
    {
        var end = text.AsSpan().TrimEnd().TrimEnd('.').TrimEnd();
        var whole = text.AsSpan().TrimEnd();
        foreach (var mark in Marks)
        {
            if (whole.EndsWith(mark, StringComparison.OrdinalIgnoreCase) || (mark.Length > 3 && EndsLine(end, mark)))
            {
                return true;
            }
        }

        return false;
    }

    // "Continue reading The lock stays open": the mark begins the last line, and the headline follows it.
    private static bool EndsLine(ReadOnlySpan<char> text, string mark)
    {
        var line = text[(text.LastIndexOf('\n') + 1)..].TrimStart();
        return line.Length <= mark.Length + LongestTail && line.StartsWith(mark, StringComparison.OrdinalIgnoreCase);
    }
}
