using Aggregator.Deduplication.Stories;

namespace Aggregator.Deduplication.Tests.Stories;

/// <summary>Articles of one event in several languages, joined by names and numbers that are written alike.</summary>
public class StoryLanguagesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private readonly StoryClusters _stories = new();
    private readonly Guid _event = Guid.CreateVersion7();

    public StoryLanguagesTests()
    {
        string[] cities = ["Brennick", "Talmere", "Oskarshavn", "Quillota", "Vessby", "Marenne", "Ludgrove", "Steinach", "Corvalle", "Hjelmdal"];
        for (var i = 0; i < 120; i++)
        {
            var (city, person) = (cities[i % 10], $"Person{i}");
            Add($"Council of {city} debates budget", $"The council of {city} met on Monday. Mayor {person} spoke about schools, buses and a budget of {i * 37} million. The vote is due in May.", i);
            Add($"Stadtrat von {city} streitet über Haushalt", $"Der Stadtrat von {city} tagte am Montag. Bürgermeister {person} sprach über Schulen, Busse und einen Haushalt von {i * 41} Millionen. Die Abstimmung ist im Mai.", i);
            Add($"El ayuntamiento de {city} debate el presupuesto", $"El pleno de {city} se reunió el lunes. El alcalde {person} habló de escuelas, autobuses y un presupuesto de {i * 43} millones. La votación será en mayo.", i);
        }

        _stories.Add(
            Article(
                "Ferry Elmsund catches fire off Varholm, 214 rescued",
                "All 214 people aboard the ferry Elmsund were brought to safety off Varholm on Tuesday night, the operator Nordkai said. Captain Ingrid Solvang ordered the ship evacuated at 23.40, after a fire in the engine room. Nine people were taken to hospital in Oskarshavn. Prosecutor Mikkel Tarp has opened an inquiry.",
                0),
            _event);
    }

    [Theory]
    [InlineData(
        "Fähre „Elmsund“ brennt vor Varholm: 214 Menschen gerettet",
        "Vor der Insel Varholm ist in der Nacht zum Mittwoch die Fähre „Elmsund“ der Reederei Nordkai in Brand geraten. Kapitänin Ingrid Solvang ließ das Schiff um 23.40 Uhr räumen. Alle 214 Menschen an Bord wurden gerettet, neun kamen in Oskarshavn ins Krankenhaus. Staatsanwalt Mikkel Tarp ermittelt.")]
    [InlineData(
        "Arde el ferri Elmsund frente a Varholm; rescatadas 214 personas",
        "Las 214 personas que viajaban en el ferri Elmsund, de la naviera Nordkai, fueron evacuadas la noche del martes frente a Varholm por un incendio en la sala de máquinas. La capitana Ingrid Solvang dio la orden a las 23.40. Nueve heridos están en Oskarshavn. El fiscal Mikkel Tarp investiga.")]
    [InlineData(
        "Pożar promu Elmsund koło Varholm, uratowano 214 osób",
        "Wszystkie 214 osób z promu Elmsund armatora Nordkai ewakuowano we wtorek w nocy u brzegów Varholm. Kapitan Ingrid Solvang wydała rozkaz o 23.40. Dziewięć osób trafiło do szpitala w Oskarshavn. Śledztwo prowadzi Mikkel Tarp.")]
    [InlineData(
        "Nordkai 'Elmsund' 화재, Varholm 앞바다 214명 구조",
        "화요일 밤 Varholm 앞바다에서 Nordkai 여객선 'Elmsund'에 불이 났다. 선장 (Ingrid Solvang) 은 23.40 에 퇴선을 명령했고 214 명이 모두 구조되었다. 부상자 9명은 Oskarshavn 병원에 있다. 검사 (Mikkel Tarp) 가 수사를 시작했다.")]
    public void Names_and_numbers_written_alike_join_languages(string title, string text)
    {
        var story = _stories.Find(Article(title, text, 9));

        Assert.Equal(_event, story);
    }

    [Theory]
    [InlineData("Fähre „Sturmvogel“ brennt vor Kalmarö: 90 Menschen gerettet", "Vor der Insel Kalmarö ist die Fähre „Sturmvogel“ der Reederei Ostlinie in Brand geraten. Kapitän Jens Wolter ließ das Schiff um 4.15 Uhr räumen. Alle 90 Menschen an Bord wurden gerettet.")]
    [InlineData("Oskarshavn bekommt ein Krankenhaus", "Oskarshavn bekommt bis 2029 ein neues Krankenhaus mit 214 Betten. Das sagte Ministerin Lene Brandt am Mittwoch. Der Bau kostet 90 Millionen.")]
    public void A_theme_a_town_or_a_number_alone_joins_nothing(string title, string text)
    {
        var story = _stories.Find(Article(title, text, 9));

        Assert.Null(story);
    }

    /// <summary>What is not covered: a text that writes every name in its own script shares only numbers with the others, and these alone must join nothing.</summary>
    [Fact]
    public void A_text_with_all_names_in_another_script_begins_a_story_of_its_own()
    {
        var story = _stories.Find(Article("엘름순 페리 화재, 214명 전원 구조", "화요일 밤 바르홀름 앞바다에서 여객선 엘름순에 불이 났다. 23.40에 퇴선 명령이 내려졌고 214명이 모두 구조되었다.", 9));

        Assert.Null(story);
    }

    private void Add(string title, string text, int hours) => _stories.Add(Article(title, text, -(hours % 48)), Guid.CreateVersion7());

    private static DuplicateCandidate Article(string title, string text, int hours) =>
        new(Guid.CreateVersion7(), "harbour.test", Noon.AddHours(hours), Fingerprint.Of(title, text));
}
