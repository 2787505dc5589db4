using System.Collections.Frozen;

namespace Aggregator.Extraction.Body;

/// <summary>The words of class names, ids and roles that say what an element is for. Data: a table, not code.</summary>
internal static class HintWords
{
    // Whole words of a name such as "article-body__related" or "relatedArticles"; the length of a name says nothing.
    private const string Table = """
        Navigation: nav navi navbar navigation gnb lnb menu menubar breadcrumb breadcrumbs crumb crumbs pagination pager paging toc topbar masthead
        Navigation: siteheader toolbar tabs jumplinks skiplink skiplinks skipnav skipto
        Related: related relateds relatedarticles relatedposts recommend recommended recommendation recommendations recirc recirculation popular trending
        Related: mostread mostviewed mostpopular readmore morenews alsoread teaser teasers onward outbrain taboola plista yarpp zergnet upnext seealso similar
        Related: linklist linkbox morefrom readnext next prev previous ranking relevante relacionadas relacionados relacionada verwandte weiterlesen weitere
        Related: lire suggested hotissue latest lasttopics crosslink crosslinks interlink inlinelink articlelink carousel slider ticker topstories morestories
        Related: widgetrelated nextpost prevpost relatednews readalso
        Share: share shares sharing sharebar sharer sharethis social socials sociallinks addthis addtoany sns snsarea facebook twitter whatsapp bookmark
        Share: favorite tools follow followus likes reactions jetpack sharedaddy telegram
        Comments: comment comments commentlist commenting disqus respond reply replies livefyre coral kommentare kommentar comentarios commentaires reviews
        Comments: discussion forum
        Newsletter: newsletter newsletters subscribe subscription subscriptions signup mailchimp optin mailing emailsignup abo abonnement mc4wp
        Byline: byline bylines dateline timestamp pubdate publishdate publicationdate postmeta entrymeta articlemeta author authors authorbox authorinfo
        Byline: authorbio bio writer reporter journalist contributor autor auteur autore published updated dates date metadata meta postinfo viewinfo infobar
        Byline: datum byauthor readtime readingtime
        Caption: caption captions figcaption credit credits photocredit imagecredit copyright bildunterschrift legend legende wpcaption bildquelle thumbcaption
        Caption: attribution imgdesc photodesc imagedesc imgcaption photocaption imagecaption phototext picturetext imgdesc imgcaption imagecaption photocaption picturecaption photodesc picdesc imagedesc txtdesc txtcaption cutline imgtxt
        Tags: tag tags taglist taglinks hashtag hashtags keywords topics topiclist postcategories catlinks categories category etiquetas schlagworte labels
        Tags: filed
        Advert: ad ads advert advertisement advertising advertorial adslot adbox adunit adsense adsbygoogle banner banners sponsor sponsored sponsors promo
        Advert: promos promotion promoted promobox anzeige werbung publicidad publicite commercial affiliate dfp gpt billboard shop shopping callout cta inpage
        Advert: donate donation donations support
        Sidebar: sidebar sidebars aside rail rightrail rightcol rightcolumn sidecol widgetarea complementary
        Footer: footer foot sitefooter pagefooter colophon imprint impressum legal disclaimer
        Hidden: hidden hide invisible sronly offscreen screenreader visuallyhidden a11y printonly mobileonly modal popup popover overlay lightbox tooltip
        Hidden: dropdown
        Wall: cookie cookies consent gdpr privacy regwall loginwall onetrust otsdk otpc cookiebanner cookiebot didomi usercentrics cmpbox cmpcontainer
        Wall: cmpwrapper qccmp truste osano
        Player: player videoplayer jwplayer audioplayer videojs playlist brightcove transcriptbutton podcastplayer
        Picture: image images img imagen inlineimage contentimage articleimage imageblock picture pictures photo photos foto fotos bild bilder media mediainfo
        Picture: thumb thumbnail thumbnails gallery galerie galeria slideshow slide visual illustration infographic embed embedded video videos
        Box: box infobox factbox fact facts faktabox faktaboks fakten infokasten kasten accordion collapse collapsible collapsable expandable expand toggle
        Box: faq spoiler glossary takeaways keypoints highlights bullets explainer callout aisummary tldr annotation footnote footnotes notes disclaimer
        PullQuote: pullquote pull pulled quote quotes blockquote zitat cita citation
        Live: live liveblog liveticker liveentry entries entry update updates timeline event events
        Body: articlebody articlecontent articletext entrycontent postcontent postbody storybody storycontent storytext bodytext bodycopy maincontent
        Body: contentbody bodycontent newsbody newstext newscontent articlefulltext fulltext viewconts postarticle richtext textbody articlemain articleview
        Body: articlesection paragraph rte mwparseroutput
        Headline: headline title entrytitle posttitle articletitle articleheadline viewtitle heading
        Summary: standfirst dek deck subhead subheadline subtitle summary intro lead lede excerpt teaser-text chapo entradilla sapo kicker vorspann
        """;

    private static readonly FrozenDictionary<string, RegionHints>.AlternateLookup<ReadOnlySpan<char>> Words =
        Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What one word, or several written together, says; nothing for most words.</summary>
    public static RegionHints Of(ReadOnlySpan<char> word) =>
        Words.TryGetValue(word, out var hints) ? hints : RegionHints.None;

    private static FrozenDictionary<string, RegionHints> Read()
    {
        var words = new Dictionary<string, RegionHints>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n'))
        {
            var parts = line.Split(':', 2);
            var hint = Enum.Parse<RegionHints>(parts[0]);
            foreach (var word in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                words[word] = words.GetValueOrDefault(word) | hint;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
