namespace Aggregator.Ingestion;

/// <summary>How feeds end a text that goes on elsewhere. Data: what the content systems of newsrooms put there by themselves, in the languages of the sources met so far.</summary>
internal static class CutMarks
{
    private static readonly string[] Signs = ["…", "...", "[…]", "[...]", "[&hellip;]", "(more…)", "(more...)"];

    private static readonly string[] Phrases =
    [
        "Read more", "Continue reading", "Read on", "Read the full story", "Read full article", "Full story", "Keep reading", "Read the rest",
        "Weiterlesen", "Mehr lesen", "Mehr dazu", "Lire la suite", "Lire plus", "En savoir plus", "Leer más", "Seguir leyendo", "Sigue leyendo",
        "Ler mais", "Leia mais", "Continue lendo", "Leggi tutto", "Continua a leggere", "Leggi di più", "Lees meer", "Lees verder", "Läs mer",
        "Læs mere", "Les mer", "Lue lisää", "Czytaj więcej", "Czytaj dalej", "Číst dále", "Čítať ďalej", "Tovább", "Citește mai mult", "Читать далее",
        "Читать дальше", "Подробнее", "Читати далі", "Прочети още", "Διαβάστε περισσότερα", "Devamını oku", "اقرأ المزيد", "קרא עוד",
        "Baca selengkapnya", "Đọc tiếp", "더보기", "더 보기", "전문보기", "続きを読む", "全文を読む", "阅读全文", "閱讀全文", "查看更多", "Zum Artikel",
    ];

    // "Read more »", "Weiterlesen ...": after a phrase they are decoration; alone they end a quotation.
    private const string Decoration = " .…»›→>";

    private const int LongestTail = 60;

    /// <summary>Whether a text breaks off.</summary>
    public static bool End(string text)
    {
        var whole = text.AsSpan().TrimEnd();
        foreach (var sign in Signs)
        {
            if (whole.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        var words = whole.TrimEnd(Decoration);
        var lastLine = words[(words.LastIndexOf('\n') + 1)..].TrimStart();
        foreach (var phrase in Phrases)
        {
            if (words.EndsWith(phrase, StringComparison.OrdinalIgnoreCase) || IsPointer(lastLine, phrase))
            {
                return true;
            }
        }

        return false;
    }

    // "Continue reading The lock stays open": the phrase begins the last line, and the headline follows it.
    private static bool IsPointer(ReadOnlySpan<char> line, string phrase) =>
        line.Length <= phrase.Length + LongestTail && line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase);
}
