using System.Collections.Frozen;

namespace Aggregator.Extraction.Metadata;

/// <summary>The small words of each language that uses a script with others. Data: a table, not code.</summary>
internal static class LanguageWords
{
    private const int LongestWord = 20;

    private const string Table = """
        en the of and to in that is was for it with as on he be at by had are this have from or his not they which you an were has their been would will more who its but about said after
        de der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur
        fr de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son cette mais ont été aux ou elle leur nous ses même deux fait était d'un qu'il
        es de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo fue ha son
        pt de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem foi são está ser
        it di e il la che in a per un è del non si con i da le una al della sono come alla nel più anche lo ha gli ma dei delle se su questo suo dal ci stato essere ed dalla degli nella
        nl de van het een en in is dat op te zijn met voor die niet aan er om ook als bij door maar naar uit tot over dan nog wel worden heeft hij ze wordt werd zich hebben deze geen moet
        sv och att det i en som på är av för med den till inte har de ett om han men var jag från vi så kan när man nu efter också vid skulle hade där eller ut sin mot under
        no og det i er på en som til for av at med de har ikke den å et fra om var han men vi seg jeg så kan etter også ved skal blir ble mot når eller denne mer hun noen opp enn
        da og i at det er en til af på for de som med den har ikke et der var han fra men vi om så kan eller efter også sig ud ved skal bliver blev mod når hvor jeg denne hun hvis nu være
        fi ja on ei se että oli hän mutta ovat myös kun kuin joka sen mukaan jo vuoden tai ole niin olisi ollut sitä mitä nyt sekä vain kanssa jos he tämä voi
        is og að í á er sem til við það um en með var hann ekki fyrir af hefur eru þau því frá verið þetta eða hafi þegar
        pl w i na z się do nie to że o jest od za po jak przez co ale dla tym czy są było już tak być może tego jego które który oraz przed roku ich ma tylko także
        cs a v se na je že to z s o do pro i jako ve za by jsou po od však také ale které který už byl jeho podle roku jsem tak má bylo nebo když ze při
        sk a v sa na je že to z s o do pre aj ako vo za by sú po od však tiež ale ktoré ktorý už bol jeho podľa roku som tak má bolo alebo keď zo pri
        hu a az és hogy nem is egy ez meg de van volt mint csak már el még azt szerint volna lehet ha ki be vagy majd után minden most több
        ro și de în a la cu pe care să nu din o un că este pentru mai au fost sunt după prin sau dar ce al ale anul fi această acest lui
        hr i u je da se na za su od s o ne koji kako što će iz do biti koje nije ali ili još kao ga po bi samo kad prema
        sl in je da se v na za so s z ki pa tudi po bi o ne kot od pri iz še ali biti ko do
        lt ir kad yra su į iš buvo apie tai bet nuo kaip per jo už dar taip pat savo ne jau prie šio
        lv un ir ka no ar uz par bet kas tika arī pie pēc vai tā to nav gan lai šo savu līdz
        et ja on ei et see kui oli ka mis oma ning aga või selle kes siis nii pärast juba välja üle tema
        tr ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ise en olduğunu ne var ama o her değil tarafından etti oldu dedi
        id yang dan di dari untuk dengan ini itu pada dalam tidak akan telah ke juga adalah oleh karena bisa ada mereka sebagai saat dia kata para tersebut
        ms yang dan di untuk dengan ini itu pada dalam tidak akan telah ke juga adalah oleh kerana boleh ada mereka sebagai beliau kata para tersebut bagi daripada turut
        vi của và là các có không được cho trong một với những đã người này khi đến từ về để ra cũng như tại nhiều sẽ
        ca de la que el i a en els les del per un una amb és al com no més ha es va dels però són aquest també
        af die van en het in is dat te op nie vir met wat sy hy word sal ook aan as maar was om
        sq e të në dhe për me që një është nga i së si do më ka u nuk janë se
        tl ang ng sa na mga at ay ni para si hindi kay ito kung nang siya isang may
        sw ya na wa kwa katika ni la za kuwa hiyo huo hii yake cha kama hilo huyo alisema
        ru и в не на что с по как это из к у за от о для но его он был а так же то все бы было также которые при год после года
        uk і в не на що з за до та як це від у про по для але його він був також які року при який й або під має
        bg и на в да за се от не с че е по са ще до как като което които след при той бе има му това или също
        sr и у је да се на за су од са о не који како што ће из до бити које није али или још као га по би
        mk и на во да за се од не со дека е по ќе до како што кои при тој има ова или исто така
        be і ў не на што з па як гэта ад для але яго ён быў таксама якія да за у пра ці
        ar في من على إلى أن عن مع هذا التي الذي ما كان لا هذه بعد قد كما بين ذلك وقال خلال
        fa در به از که این را با است برای آن می شد های یک تا خود بر کرد شده هم
        ur کے میں کی ہے اور سے کا نے کو پر کہ ہیں یہ اس کر بھی گیا تھا
        hi के में की है और से का को ने पर कि हैं यह भी इस एक कर था नहीं लिए
        mr आहे आणि या च्या ते की हे होते केली असून मध्ये त्यांनी आहेत झाली
        ne छ र को मा ले पनि छन् भएको गरेको हो भने यो लागि
        """;

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Words = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The languages a word is typical of; null for most words.</summary>
    public static string[]? LanguagesOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return word.Length <= LongestWord && word.ToLowerInvariant(lower) is var length && Words.TryGetValue(lower[..length], out var languages) ? languages : null;
    }

    private static FrozenDictionary<string, string[]> Read()
    {
        var languages = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words.Skip(1).Distinct())
            {
                if (!languages.TryGetValue(word, out var known))
                {
                    languages[word] = known = [];
                }

                known.Add(words[0]);
            }
        }

        return languages.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
    }
}
