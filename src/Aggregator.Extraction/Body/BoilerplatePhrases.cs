using System.Buffers;
using System.Text.RegularExpressions;

namespace Aggregator.Extraction.Body;

/// <summary>The openings and whole lines by which newsrooms everywhere mark what is not their text. Data, in the languages of the sources met so far.</summary>
internal static partial class BoilerplatePhrases
{
    private const int LongestOpening = 300;
    private const int LongestLine = 300;
    private const int LongestFurniture = 400;
    private const int MostSigns = 40;

    // Anywhere in a line: one search for all, as a pattern would try each at every letter.
    private static readonly SearchValues<string> Claims = SearchValues.Create(
        [
            "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos", "todos os derechos", "todos os direitos", "tutti i diritti",
            "alle rechten voorbehouden", "wszelkie prawa", "všechna práva", "все права", "may not be published", "may not be reproduced", "무단전재", "무단 전재",
            "무단복제", "무단 복제", "무단배포", "무단 배포", "저작권자", "無断転載", "禁無断", "転載を禁", "版权所有", "著作權", "tüm hakları",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>All that a line says of itself; credits and rights are claimed in a line, not in a long paragraph.</summary>
    public static Phrases Of(string line) => (Points(line) ? Phrases.Pointer : 0) | (IsFurniture(line) ? Phrases.Furniture : 0)
        | (line.Length <= LongestLine && Credit().IsMatch(line) ? Phrases.Credit : 0) | (line.Length <= LongestLine && ClaimsCopyright(line) ? Phrases.Copyright : 0);

    /// <summary>A line that states who owns the text.</summary>
    public static bool ClaimsCopyright(string line) => line.AsSpan().ContainsAny(Claims) || CopyrightSign().IsMatch(line);

    /// <summary>A line of the furniture: advertisement, share, print, minutes to read.</summary>
    public static bool IsFurniture(string line) => IsRuleOfSigns(line) || (line.Length <= LongestFurniture && Furniture().IsMatch(line));

    // A short line that points elsewhere: read also, related, follow us, subscribe.
    private static bool Points(string line)
    {
        // In lower case beforehand: several hundred openings are ten times as dear to a pattern that minds no case.
        Span<char> opening = stackalloc char[Math.Min(line.Length, LongestOpening)];
        line.AsSpan(0, opening.Length).ToLowerInvariant(opening);
        return Pointer().IsMatch(opening);
    }

    // "*************": decoration, and every pattern here costs the square of such a run.
    private static bool IsRuleOfSigns(string line)
    {
        var signs = 0;
        while (signs < line.Length && signs <= MostSigns && !char.IsLetterOrDigit(line[signs]))
        {
            signs++;
        }

        return signs > MostSigns;
    }

    [GeneratedRegex(
        @"^(?>\W*)(?:(?:read|see|watch|listen|learn|find out|discover) (?:more|also|next|the full|our|about|all|full)\b|(?:also|must|more to) read\b|related\b|more (?:from|on|stories|news|about|coverage|like this)\b|recommended\b|you (?:may|might) (?:also )?(?:like|enjoy)|don'?t miss\b|(?:watch|listen|read|related|more|see also|next|previous|up next|editor'?s picks?|trending|explore|opinion|analysis|video|gallery|photos)\s*:|see also\b|sign up\b|subscribe\b|follow (?:us|me|him|her|them|@|\S+ \S+ on|\S+ on)\b|join (?:our|the conversation|us)\b|click (?:here|to)\b|download (?:our|the)\b|get (?:the|our) (?:latest|app|daily|free|morning|best)|share (?:this|on|your)\b|continue reading|story continues|article continues|scroll (?:down|to)|contact (?:us|the author|reporter)|email (?:us|the|him|her)\b|send (?:tips|your)|support (?:us|our|quality|independent)|(?:this|the) (?:article|story|post|piece|column) (?:was|is|has been|originally|first) |(?:an )?earlier version of this|for more (?:information|news|stories|on)|to (?:read|learn|find out) more|(?:have|got|do you have) (?:a tip|a story|you got a story)|(?:additional |with )?reporting by|\S.{3,40} contributed to this (?:report|story|article)|want more|check out|browse |most (?:read|popular|viewed)|top stories|latest news|popular (?:articles|posts|stories|now)" +
        @"|lesen sie|lies (?:auch|mehr)|mehr zum thema|mehr (?:zu|dazu|von|aus|über)\b|auch interessant|das könnte|weitere (?:artikel|infos|informationen|themen|nachrichten|meldungen)|hier (?:geht|lesen|finden|klicken)|zum thema\b|passend dazu|siehe auch|newsletter|abonnieren|folgen sie|jetzt (?:lesen|abonnieren|anmelden|testen)|video\s*:|podcast\s*:|mehr\s*:|dazu\s*:|artikel (?:teilen|drucken|merken|vorlesen)|empfohlener|externe[rn]? inhalt|dieser (?:artikel|text|beitrag) (?:ist|wurde|erschien|stammt)" +
        @"|(?:à )?lire (?:aussi|la suite|également)|à (?:lire|voir|écouter)\b|voir aussi|(?:pour )?en savoir plus|sur le même (?:sujet|thème)|abonnez|suivez|inscrivez|newsletter|dans la même|article réservé" +
        @"|le[ae] (?:también|tambien|más|mas|además)|leer (?:más|también)|ver (?:más|también)|te puede interesar|le puede interesar|también te|puedes leer|suscr[ií]b|s[ií]gue|síguenos|noticias relacionadas|mira también|más (?:información|noticias|sobre)" +
        @"|lei[ae] (?:também|mais)|vej[ae] (?:também|mais)|saiba mais|confira|assine|siga|compartilhe|inscreva|receba|clique|ouça|mais (?:lidas|notícias)" +
        @"|legg[ie] (?:anche|tutto|pure)|iscriviti|segui|guarda anche|per approfondire|scopri|continua a leggere" +
        @"|lees (?:ook|meer|verder)|bekijk|luister|volg|meer (?:over|lezen|nieuws)|läs (?:också|mer|även)|prenumerera|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|artikkelen fortsetter|artiklen fortsætter|følg" +
        @"|czytaj (?:też|także|również|więcej|dalej)|zobacz (?:też|także|również|więcej)|przeczytaj|polecamy|přečtěte|čtěte|mohlo by|více (?:na|o)|súvisiace|olvass|kapcsolódó|citește|citeşte|vezi și|прочитайте|читайте|читать|подпис|смотрите|подробнее|по теме|ещё по теме|підпис|прочетете|pročitajte|ilgili|abone|takip|haberin devamı|διαβάστε|δείτε|baca juga|simak|xem thêm|đọc thêm|اقرأ|المزيد|إقرأ|קראו|यह भी पढ़ें|ये भी|ಇದನ್ನೂ|அதிகம்" +
        @"|関連(?:記事|ニュース|リンク)?|続きを読む|あわせて読み|こちらも|この記事は|有料会員|会員限定|無料登録|この記事を|シェア|フォロー|관련\s?(?:기사|뉴스)|많이 본|인기\s?기사|구독|공유|기사\s?제보|相关(?:阅读|新闻|报道)|延伸閱讀|延伸阅读|更多|責任編輯|责任编辑|编辑|推荐阅读)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();

    [GeneratedRegex(
        @"^\W*(?:(?:photo|photos|image|images|picture|pictures|foto|fotos|fotograf|bild|bilder|grafik|graphic|illustration|video|quelle|source|sources|credit|credits|crédit|crédits|photo credit|image credit|imagen|imagem|reprodução|divulgação|fonte|fuente|zdroj|źródło|fot|kuva|фото|рисунок|источник|写真|画像|出典|사진|자료|图|图片|來源|来源|©)\s*(?:by|von|de|par|di|:|／|/|=|;|©|\|)|(?:getty images|reuters|ap photo|afp|shutterstock|istock|picture alliance|dpa|imago|unsplash)\b[^.]{0,40}$|(?:file|stock|representative|representational|courtesy) (?:photo|image|picture)|[^\n]{5,200}\s(?:©|\((?:photo|foto|image|bild|credit)\s?:|(?:photo|foto|image|bild|credit|quelle)(?: by)?\s?:)\s?[^.]{2,60}$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^\W*(?:copyright|©|\(c\)|ⓒ)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CopyrightSign();

    [GeneratedRegex(
        @"^\W*(?:advertisement|advertising|ad|ads|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|annonse|annonce|annons|reklama|reklam|реклама|広告|광고|sponsored(?: content)?|promoted|loading(?: \w+)?|share|share this(?: article| story| post)?|print|print this page|email|e-?mail|tweet|facebook|twitter|linkedin|whatsapp|pinterest|reddit|telegram|copy (?:link|url)|link (?:copied|kopieren)|copied|save|bookmark|comments?|\d+ comments?|no comments|leave a (?:comment|reply)|post (?:a )?comment|kommentare?|\d+ (?:kommentare?|shares?|views?|likes?|min)|view (?:gallery|comments|all|more)|show more|read (?:more|less)|more|mehr|top|home|back to top|nach oben|menu|search|close|next|previous|play|pause|listen|watch|live|video|gallery|breaking|exclusive|opinion|analysis|news|update|new|image|photo|foto|bild|picture|x|tags?|topics?|skip (?:ad|to .*)|\d+ ?(?:min(?:ute)?s?|minuten|minutos|minuti|min\.)(?: read| de lectura| lesezeit)?|(?:estimated )?reading time.*|lesezeit.*|tempo de leitura.*|#\S+(?:[\s,]+#\S+)*|transcript|enlarge(?: this)?(?: image)?|toggle caption|hide caption|advertise here|teilen|drucken|merken|imprimer|partager|compartir|imprimir|compartilhar|condividi|stampa|delen|skriv ut|dela)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();
}
