using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Ingestion;

/// <summary>
/// What differs at every visit though nobody wrote anything: how long ago, how often read, how long to read. Such a phrase stands by itself - a line, in brackets, between
/// points or bars -, so that "killed two hours ago" and "(51 votes)" in a sentence stay. Data, in the languages of the sources met so far.
/// </summary>
internal static partial class PassingPhrases
{
    private const int LongestNotice = 300;
    private const int ShortestPhrase = 3;
    private const int LongestPhrase = 60;

    // What parts a phrase from the text around it.
    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…。！？|｜·•‧∙()[]（）【】/–—-\t\n");

    private static readonly SearchValues<string> Wordy = SearchValues.Create(["ago", "just now", "gerade eben", "vor ein", "vor wen", "il y a", "hace un", "há um", "방금", "刚刚", "剛剛"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> Claims = SearchValues.Create(
        ["©", "ⓒ", "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos", "todos os direitos", "tutti i diritti", "все права", "무단전재", "무단 전재", "저작권자", "無断転載", "版权所有", "subscribe now", "subscribe today"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Cookies = SearchValues.Create(["cookie", "쿠키"], StringComparison.OrdinalIgnoreCase);

    private const string Number = @"\d[\d.,' \u00a0\u202f]{0,12}(?:[kKmM]\b|万|萬|만|천|億|억|тыс\.?|млн\.?|Tsd\.?|mil\b)?\+?";

    private const string Ago =
        @"\d+\s*(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?)\.?\s+ago|(?:an?|one|few|a few|several)\s+(?:seconds?|moments?|minutes?|hours?|days?|weeks?|months?|years?)\s+ago|just now|moments ago" +
        @"|vor\s+(?:\d+|einer?|einem|wenigen)\s*(?:s|sek|sekunden?|min|minuten?|h|std|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)\.?|gerade eben" +
        @"|il y a\s+(?:\d+|une?|quelques)\s*\w{1,20}\.?|hace\s+(?:\d+|una?|unos|unas)\s*\w{1,20}\.?|há\s+(?:\d+|uma?)\s*\w{1,20}\.?|acum\s+\d+\s*\w{1,20}|(?:před|pred)\s+\d+\s*\w{1,20}|(?:för|for)\s+\d+\s*\w{1,20}\.?\s+(?:sedan|siden|sidan)|πριν\s+(?:από\s+)?\d+\s*\w{1,20}|(?:منذ|قبل)\s+\d+\s*\w{1,20}|לפני\s+\d+\s*\w{1,20}" +
        @"|\d+\s*\w{1,20}\.?\s+(?:fa|geleden|sitten|temu|назад|тому|преди|önce|पहले|पूर्व|lalu|trước|atrás|prije|nazaj|óta|ezelőtt)" +
        @"|\d+\s*(?:秒钟?|秒鐘?|分钟|分鐘|分|个?小时|個?小時|時間|天|日|周|週間?|个月|か月|年)\s*(?:以?前)|\d+\s*(?:초|분|시간|일|주|개월|달|년)\s*전|방금(?:\s*전)?|刚刚|剛剛|\d+\s*(?:วินาที|นาที|ชั่วโมง|วัน)\s*(?:ที่แล้ว|ที่ผ่านมา|ก่อน)";

    private const string Said =
        @"(?:(?:last |first |originally )?(?:updated?|posted|published|modified|edited)|(?:zuletzt )?aktualisiert|veröffentlicht|mis à jour|publié|actualizado|publicado|atualizado|aggiornato|pubblicato|bijgewerkt|geplaatst|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|opublikowano|aktualizováno|обновлено|опубликовано|оновлено|güncellendi|ενημερώθηκε|更新(?:日時|时间|時間)?|发布(?:时间)?|公開(?:日時)?|配信|(?:기사)?입력|(?:최종)?수정|등록|승인)\s*(?:am|le|el|op)?\s*:?\s*";

    private const string Counted =
        @"(?:page ?)?views?|reads?|comments?|shares?|likes?|repl(?:y|ies)|reactions?|upvotes?|claps?|reposts?|retweets?|aufrufe|kommentare?|leser|mal gelesen|vues?|commentaires?|partages?|lectures?|visitas|lecturas|comentarios?|compartidos?|visualizações|comentários?|visualizzazioni|commenti|condivisioni|weergaven|reacties|visningar|visninger|kommentarer|kommenttia|wyświetleń|odsłon|komentarz[ey]?|komentářů?|zobrazení|просмотр(?:ов|а|ы)?|комментари(?:й|я|ев)|переглядів|коментарі[вї]?|okunma|görüntülenme|yorum|προβολές|σχόλια|مشاهد(?:ة|ات)|تعليق(?:ات)?|צפיות|תגובות|kali dibaca|komentar|lượt xem|bình luận|閲覧(?:数)?|コメント|件のコメント|シェア|いいね|阅读(?:量|数)?|閱讀|浏览(?:量|次数)?|瀏覽|点击|评论|評論|点赞|조회(?:수)?|댓글|공감|좋아요|추천(?:수)?|공유";

    private const string ReadingTime =
        @"(?:(?:estimated )?reading time|read time|lesezeit|lesedauer|temps de lecture|durée de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|lästid|lesetid|czas czytania|doba čtení|время (?:на )?чтени[ея]|час читання|okuma süresi|阅读时间|閱讀時間|読了時間|읽는 시간)\s*:?\s*(?:ca\.?|about|約|约|약)?\s*\d+\s*[-–]?\s*(?:\d+\s*)?\w*" +
        @"|(?:약 |約|约)?\d+\s*[- ]?\s*min(?:ute|uten|utes|utos|uti|ut)?\.?\s*(?:read|to read|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|läsning|czytania|čtení|чтения|okuma)";

    /// <summary>The line without such phrases; the same string when it has none.</summary>
    public static string Without(string line)
    {
        if (!HasPassing(line))
        {
            return line;
        }

        var rest = new StringBuilder(line.Length);
        for (var start = 0; start < line.Length;)
        {
            var end = EndOfFragment(line, start);
            var fragment = line.AsSpan(start, end - start);
            rest.Append(IsPassing(fragment) ? " " : fragment);
            start = Math.Min(end + 1, line.Length);
            rest.Append(line.AsSpan(end, start - end));
        }

        return rest.ToString();
    }

    /// <summary>Whether a sentence speaks of the site and the visit, not of the news: cookies, when the page was changed, who pays for it, what else to read.</summary>
    public static bool IsNotice(string sentence) => sentence.Length <= LongestNotice
        && (Notice().IsMatch(sentence) || sentence.AsSpan().ContainsAny(Claims) || (sentence.AsSpan().ContainsAny(Cookies) && CookieNotice().IsMatch(sentence)));

    /// <summary>Whether two lines are one stamp at two times: a date, a clock, a temperature, and no word differs.</summary>
    public static bool AreStamps(string line, string other) => Stamp().IsMatch(line) && Figures().Replace(line, "") == Figures().Replace(other, "");

    private static bool HasPassing(string line)
    {
        for (var start = 0; start < line.Length;)
        {
            var end = EndOfFragment(line, start);
            if (IsPassing(line.AsSpan(start, end - start)))
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    // Only what stands between marks and is short is looked at: the patterns need not search, and cannot be made to.
    private static bool IsPassing(ReadOnlySpan<char> fragment)
    {
        fragment = fragment.Trim();
        return fragment.Length is >= ShortestPhrase and <= LongestPhrase && (fragment.ContainsAnyInRange('0', '9') || fragment.ContainsAny(Wordy)) && Passing().IsMatch(fragment);
    }

    private static int EndOfFragment(string line, int start)
    {
        for (var i = start; line.AsSpan(i).IndexOfAny(Marks) is >= 0 and var next; i += next + 1)
        {
            if (!IsInside(line, i + next))
            {
                return i + next;
            }
        }

        return line.Length;
    }

    // "1.2", "5 min. ago", "16-year-old": a point parts unless between digits or before a small letter, a hyphen only with a space before it.
    private static bool IsInside(string line, int i) => line[i] switch
    {
        '.' => (i > 0 && i + 1 < line.Length && char.IsAsciiDigit(line[i - 1]) && char.IsAsciiDigit(line[i + 1])) || (i + 2 < line.Length && line[i + 1] == ' ' && char.IsLower(line[i + 2])),
        '-' => i > 0 && !char.IsWhiteSpace(line[i - 1]),
        _ => false,
    };

    [GeneratedRegex(
        "^(?:" + Said + ")?(?:" + Ago + "|" + Number + @"\s?(?:회|개|件|次|x\s)?\s?(?:" + Counted + ")|(?:" + Counted + @")\s?[:：]?\s?" + Number + @"\s?(?:회|개|件|次)?|" + ReadingTime + ")$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passing();

    // Extraction has more of these (BoilerplatePhrases), but as weights among others: too loose to decide alone ("volg" opens "Volgens de politie").
    [GeneratedRegex(
        @"^(?>\W*)(?:(?:(?:this|the) (?:article|story|page|report) (?:was|has been) )?" + Said + @"[^.!?]{0,40}(?:\d{1,2}[:.h]\d\d|\b20\d\d\s?[-./년年]\s?\d|\d{1,2}[.,]?\s?(?:\w{3,12}[., ]{1,2})?20\d\d\b)[^.!?]{0,40}[.!?]?$" +
        @"|(?:sponsored|promoted|advertisement|advertorial|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|annonse|annons|advertentie|reklama|реклама|광고|広告|广告)\b" +
        @"|(?:this|the) (?:article|story|page|post|video) (?:has been|was) (?:viewed|read|seen|shared)\b[^.]{0,20}\d|(?:please )?(?:disable|turn off|deaktivieren|désactiver|desactiv\w+) [^.!?]{0,20}\bad-?\s?block" +
        @"|copyright\b|(?:(?:additional )?reporting|editing|writing) by\b|(?:enable|activate|turn on) javascript|comments? (?:are|is) (?:now )?(?:closed|disabled)|thank(?:s| you) for reading|you (?:have|'ve) [^.!?]{0,25}\bfree (?:articles?|stories)|only \d+ (?:days?|hours?) left|this (?:article|story|page|post) (?:contains|may contain|includes) affiliate|\d[\d.,]*[km]? (?:people|others|readers|users) (?:are |have )?(?:talking|reading|viewing|like|liked|commented|shared)" +
        @"|(?:(?:sign up (?:for|to)|subscribe (?:to|now|for)|follow (?:us|our|@)|click here|read (?:more|also|next)|(?:story|article) continues|scroll (?:down|to)|download (?:our|the) app|join (?:our|us on)|support (?:our|us|independent)|share this|have a (?:tip|story)|get (?:the|our) (?:latest|daily|free)|abonnieren sie|melden sie sich|folgen sie (?:uns|@)|lesen sie (?:auch|hier|mehr)|abonnez-vous|inscrivez-vous|suivez-nous|lire aussi|suscríbete|síguenos|lee también|assine|siga-nos|leia (?:também|mais)|iscriviti|seguici|leggi anche|lees ook|volg ons|schrijf je in|подпишитесь|подписывайтесь|читайте также)\b|(?:기사 )?제보|구독|関連記事|あわせて読み|关注我们|关注微信|订阅))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"\b(?:we|our|you|your|us|this (?:web ?)?site|wir|unsere[rn]?|sie|ihre[rn]?|diese (?:seite|website)|nous|notre|nos|vous|votre|utilizamos|usamos|este sitio|nuestr[ao]s?|nostr[oi]|utilizziamo|wij|onze|vi|мы|наш)\b[^.!?]*\bcookies?\b|\bcookies?\b[^.!?]*\b(?:we|our|you|your|settings|policy|preferences|accept|consent|ihre|akzeptieren|einstellungen|vous|votre|accepter|aceptar|política|accett\w+|accepteren)\b|cookie(?:を|の使用|を使用)|쿠키(?:를|의)? (?:사용|설정)|使用\s*cookie",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CookieNotice();

    [GeneratedRegex(@"\d{1,2}[:.h]\d\d|\b20\d\d\b|\d{4}[-./년年]|°")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"[\d\s]+")]
    private static partial Regex Figures();
}
