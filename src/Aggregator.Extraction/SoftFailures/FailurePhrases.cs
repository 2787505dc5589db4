using System.Buffers;

namespace Aggregator.Extraction.SoftFailures;

/// <summary>How pages that are no articles head themselves. Data, language by language; a phrase counts wherever it stands in the headline.</summary>
internal static class FailurePhrases
{
    private static readonly SearchValues<string> NotFound = Table("""
        page not found|page cannot be found|page can't be found|page can’t be found|page could not be found|page couldn't be found|page couldn’t be found
        page was not found
        page isn't available|page isn’t available|page is not available|page is no longer available|page you requested|page you are looking for
        page you're looking for|page you’re looking for
        page doesn't exist|page doesn’t exist|page does not exist|page no longer exists|page unavailable|article not found|story not found|article could not be found
        content not found|file not found
        seite nicht gefunden|seite wurde nicht gefunden|seite konnte nicht gefunden|artikel nicht gefunden|artikel wurde nicht gefunden|inhalt nicht gefunden
        seite existiert nicht|seite nicht verfügbar
        seite nicht mehr verfügbar|seite gibt es nicht|page introuvable|page non trouvée|page n'existe|page n’existe|article introuvable|contenu introuvable
        page que vous cherchez|page que vous recherchez
        página no encontrada|pagina no encontrada|no se encontró la página|no se ha encontrado la página|página no existe|no hemos encontrado la página
        página no disponible|página que buscas
        página não encontrada|pagina nao encontrada|página não existe|conteúdo não encontrado|não encontramos a página|página que você procura
        pagina non trovata|pagina non disponibile|pagina non esiste|pagina inesistente|contenuto non trovato|pagina niet gevonden|pagina bestaat niet
        artikel niet gevonden|pàgina no trobada
        sidan hittades inte|sidan kunde inte|sidan finns inte|sidan saknas|siden blev ikke fundet|siden ble ikke funnet|siden finnes ikke|siden findes ikke
        fant ikke siden|siden kunne ikke|side ikke funnet
        sivua ei löytynyt|sivua ei löydy|sivua ei ole|síða fannst ekki|lehte ei leitud|lapa nav atrasta|puslapis nerastas
        strony nie znaleziono|nie znaleziono strony|strona nie istnieje|strona nie została znaleziona|stránka nenalezena|stránka nebyla nalezena|stránka neexistuje
        stránka sa nenašla|stránka nebola nájdená
        oldal nem található|keresett oldal|pagina nu a fost găsită|pagina nu există|stranica nije pronađena|stranica ne postoji|stran ne obstaja
        strani ni mogoče najti|faqja nuk u gjet
        страница не найдена|страницы не существует|страница не существует|страница удалена|сторінку не знайдено|сторінка не знайдена|страницата не е намерена
        страницата не съществува|страница није пронађена
        σελίδα δεν βρέθηκε|σελίδα δεν υπάρχει|sayfa bulunamadı|sayfa bulunmadı|aradığınız sayfa|sayfa mevcut değil|səhifə tapılmadı
        الصفحة غير موجودة|لم يتم العثور على الصفحة|הדף לא נמצא|העמוד לא נמצא|הדף המבוקש|صفحه یافت نشد|صفحه مورد نظر|صفحہ نہیں ملا|पृष्ठ नहीं मिला|पेज नहीं मिला
        পাতাটি পাওয়া যায়নি|பக்கம் கிடைக்கவில்லை
        halaman tidak ditemukan|halaman tidak dijumpai|không tìm thấy trang|trang không tồn tại|ไม่พบหน้า|hindi nahanap ang pahina|ukurasa haujapatikana
        ページが見つかりません|お探しのページ|記事が見つかりません|ページは存在しません|ページが存在しません|指定されたページ|記事は削除|페이지를 찾을 수 없|존재하지 않는 페이지|존재하지 않는 기사|삭제된 기사|없는 페이지|잘못된 접근
        页面不存在|頁面不存在|找不到页面|找不到頁面|找不到网页|找不到網頁|页面未找到|您访问的页面|您要找的页面|文章不存在
        """);

    private static readonly SearchValues<string> Consent = Table("""
        before you continue|we value your privacy|your privacy choices|we respect your privacy|cookie consent|cookie settings|cookie preferences|accept cookies
        manage consent|privacy settings
        bevor sie fortfahren|bevor du fortfährst|zustimmung erforderlich|ihre zustimmung|cookie-einstellungen|datenschutzeinstellungen|privatsphäre-einstellungen
        mit werbung weiterlesen|mit werbung lesen|weiter mit werbung|cookies zustimmen
        avant de continuer|avant d'accéder|avant d’accéder|respectons votre vie privée|respect de votre vie privée|gestion des cookies|continuer sans accepter
        accepter les cookies|accepter et fermer
        antes de continuar|valoramos su privacidad|valoramos tu privacidad|respetamos tu privacidad|aceptar cookies|aceptar y continuar|configuración de cookies
        gerenciar cookies|valorizamos a sua privacidade|valorizamos sua privacidade|aceitar cookies
        prima di continuare|rispettiamo la tua privacy|teniamo alla tua privacy|informativa sui cookie|accetta e continua|voordat je verdergaat|voordat u verdergaat
        cookies accepteren|cookie-instellingen|wij waarderen uw privacy
        innan du fortsätter|vi värnar om din integritet|före du fortsätter|før du fortsætter|før du fortsetter|ennen kuin jatkat|zanim przejdziesz
        szanujemy twoją prywatność|cenimy prywatność|než budete pokračovat|vážíme si vašeho soukromí
        mielőtt továbblép|înainte de a continua|прежде чем продолжить|перш ніж продовжити|πριν συνεχίσετε|devam etmeden önce|gizliliğinize değer|続行する前に|계속하기 전에|继续之前|繼續之前
        """);

    private static readonly SearchValues<string> Robots = Table("""
        just a moment...|just a moment…|attention required|access denied|are you a human|are you human|are you a robot|verify you are human|verify that you are human
        verifying you are human|human verification|bot verification|robot check
        checking your browser|enable cookies|captcha|security check|unusual traffic|request blocked|request unsuccessful|pardon our interruption
        you have been blocked|please verify you|ddos protection|prove you are human
        sind sie ein mensch|sind sie ein roboter|kein roboter|zugriff verweigert|einen moment…|êtes-vous un robot|êtes-vous humain|accès refusé
        vérification de sécurité|no soy un robot|eres humano|acceso denegado|não sou um robô|acesso negado
        non sono un robot|accesso negato|geen robot|nie jestem robotem|jestem człowiekiem|nejsem robot|я не робот|вы не робот|доступ запрещен|доступ ограничен
        проверка браузера|robot değilim|لست برنامج روبوت
        ロボットではありません|アクセスが拒否|로봇이 아닙니다|접근이 거부|비정상적인 접근|安全验证|人机验证|访问被拒绝
        """);

    private static readonly SearchValues<string> LogIn = Table("""
        log in to continue|log in to read|login to continue|sign in to continue|sign in to read|please log in|please sign in|please login|you must log in
        member login|subscriber login|sign in to your account|log in to your account
        bitte anmelden|bitte einloggen|melden sie sich an|anmelden, um|einloggen, um|connectez-vous|veuillez vous connecter|identifiez-vous|inicia sesión
        inicie sesión|identifícate|faça login|faça seu login|entre para continuar
        accedi per|effettua il login|log in om|logga in för|logg inn for|log ind for|kirjaudu sisään|zaloguj się|přihlaste se|prihláste sa|jelentkezzen be
        autentificați-vă|войдите|авторизуйтесь|увійдіть|giriş yapın
        ログインしてください|ログインが必要|로그인이 필요|로그인 해|请登录|請登入
        """);

    public static bool SaysNotFound(ReadOnlySpan<char> headline) => headline.ContainsAny(NotFound);

    public static bool AsksForConsent(ReadOnlySpan<char> headline) => headline.ContainsAny(Consent);

    public static bool DoubtsHuman(ReadOnlySpan<char> line) => line.ContainsAny(Robots);

    public static bool AsksToLogIn(string headline) => headline.AsSpan().ContainsAny(LogIn);

    private static SearchValues<string> Table(string lines) =>
        SearchValues.Create(lines.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparison.OrdinalIgnoreCase);
}
