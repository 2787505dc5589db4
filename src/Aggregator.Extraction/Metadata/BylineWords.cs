using System.Text.RegularExpressions;

namespace Aggregator.Extraction.Metadata;

/// <summary>The words around names in bylines, in the languages of newsrooms. Data: patterns, not code.</summary>
internal static partial class BylineWords
{
    /// <summary>"By", "Von", "Par", "文/": what stands before the names.</summary>
    [GeneratedRegex(@"^[\s|/·•,:;\-–—]*(?:(?:written|reported|posted|published|story|words|reporting|text|report|review(?:ed)?|opinion|analysis|article|contributed|created|added|submitted|interview|commentary|compiled|edited|photos?)\s+by|by|door onze (?:redacteur|verslaggever|correspondent)|von|vom|par|por|di|de|door|av|af|oleh|bởi|autor(?:in|en|ka|zy|ři)?|auth?ors?|auteurs?|autore|autori|autores|escrito por|publicado por|redactado por|scritto da|a cura di|text(?:o|e)?|tekst|door|geschreven door|skrevet av|kirjoittaja|teksti|szerző|írta|yazan|haber|автор(?:ы)?|текст|ein (?:kommentar|gastbeitrag|interview|essay|bericht|porträt) von|eine (?:analyse|reportage|kolumne|glosse|rezension|kritik) von|(?:une? )?(?:article|analyse|tribune|chronique) (?:de|par)|propos recueillis par|entretien réalisé par|dal nostro inviato|dalla nostra inviata|كتبت?|بقلم|إعداد|تحرير|글(?:·사진)?|取材・文|文・|文|撰文|作者|執筆|取材)(?:\s*[:：/／|]\s*|\s+|(?<=[文者・])(?=\S))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Lead();

    /// <summary>Roles, at the end of a name or alone.</summary>
    [GeneratedRegex(@"(?:(?<=\s|^|[\p{IsHangulSyllables}\p{IsCJKUnifiedIdeographs}])(?<role>(?:(?:senior|chief|staff|deputy|associate|assistant|managing|executive|political|politics|economics|business|technology|tech|science|health|sports?|foreign|international|national|world|diplomatic|features?|news|night|contributing|special|guest|entertainment|culture|crime|education|environment|investigative|multimedia|digital|freelance|lead|opinion|legal|city|local|royal|us|uk|bbc|europe|asia)\s+)*(?:reporters?|correspondents?|editors?(?:-in-chief)?|writers?|journalists?|columnists?|contributors?|producers?|bureau chief|in [A-Z]\p{L}+)|redakteur(?:in)?|korrespondent(?:in)?|journaliste|rédacteur|rédactrice|periodista|redactor(?:a)?|repórter|jornalista|giornalista|redacteur|verslaggever|corresponsal|enviad[oa] especial|correspondante?|envoyée? spéciale?|corrispondente|inviat[oa]|correspondente|dziennikar(?:z|ka)|redaktor(?:ka)?|redaktör|muhabir|корреспондент|журналист(?:ка)?|обозреватель|редактор|مراسل|reporter|journalist|기자|특파원|논설위원|선임기자|인턴기자|객원기자|앵커|평론가|記者|编辑|記者会|通讯员|特派員|論説委員|編集委員))\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Role();

    /// <summary>Roles that stand before the name, as in Chinese and Japanese.</summary>
    [GeneratedRegex(@"^(?<role>责任编辑|責任編輯|编辑|編輯|本报记者|本報記者|特约记者|特約記者|記者|记者|通讯员|通訊員|特派员|特派員|編集委員|論説委員)\s*[:：]?\s*(?=\p{L})", RegexOptions.CultureInvariant)]
    public static partial Regex RoleBefore();

    /// <summary>Who took the pictures, whose agency it is and where it was written: not who wrote it.</summary>
    [GeneratedRegex(@"[\s;|·/／]*(?:(?:fotos?|photos?|bild(?:er)?|zdjęcia|фото|fotoğraf|来源|來源|图|摄影|攝影|写真|撮影|사진|출처|صورة|تصوير)\s*[:：]|(?<=\s)사진\s|(?<=기자|특파원)\s*=|[\s／/]\p{IsCJKUnifiedIdeographs}{1,6}(?:报道|報導|報道|电|電)$).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Others();

    /// <summary>Where the names end and times, buttons or notes begin.</summary>
    [GeneratedRegex(@"\s*(?:[|/·•–—(\[]\s*)?\b(?:updated?|published|posted|last|modified|print|share|email|on|about|follow|aktualisiert|veröffentlicht|stand|am|publié|mis à jour|le|publicado|actualizado|atualizado|pubblicato|aggiornato|입력|수정|승인|등록|기사입력|發表|更新|公開)\b\s*(?:[:：]|(?=[\p{L}\s,.]{0,14}[0-9])|$).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex End();

    /// <summary>Between two names.</summary>
    [GeneratedRegex(@"\s*[,;/|·•、，／\n]\s*|\s+[–—-]\s+|\s+(?:and|und|&|et|y|e|og|och|en|i|ve|ja|și|с|и|with|mit|avec|con|com)\s+|\s*&\s*", RegexOptions.CultureInvariant)]
    public static partial Regex Between();

    [GeneratedRegex(@"\S+@\S+|https?://\S+|www\.\S+|(?<!\S)@\w+", RegexOptions.CultureInvariant)]
    public static partial Regex Address();

    /// <summary>What stands in brackets: an agency, an abbreviation, a place.</summary>
    [GeneratedRegex(@"\s*[(\[（][^()\[\]（）]{0,60}[)\]）]", RegexOptions.CultureInvariant)]
    public static partial Regex Aside();

    /// <summary>The legal form of a company, at the end of one of a line's parts.</summary>
    [GeneratedRegex(
        @"\s(?:gmbh(?: & co\.? kgaa?)?|kgaa?|inc\.?|incorporated|ltd\.?|limited|llc|llp|plc|corp\.?|ag|se|s\.?a\.?s?|s\.?p\.?a\.?|s\.?r\.?l\.?|b\.?v\.?|n\.?v\.?|a/s|oyj?|sp\. z o\.o\.|e\.v\.|pty)(?=\s*(?:[,;|]|$))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex LegalForm();

    /// <summary>Degrees that follow a comma but are no name.</summary>
    [GeneratedRegex(@"^(?:jr|sr|ph\.?d|md|m\.d|rd|rdn|cfa|esq|i{2,3}|mba|ma|ba|msc|bsc|rn|cpa|dds|dvm|pt|dpt|lcsw)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Degree();

    [GeneratedRegex(@"^(?:admin|administrator|author|guest|none|null|undefined|unknown|user|web ?master|editor|n/a|-|by|test|\d+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex NoName();
}
