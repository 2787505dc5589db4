namespace Aggregator.Deduplication.Tests;

/// <summary>News of our own invention, and an article made of it.</summary>
internal static class Texts
{
    public const string FerryTitle = "Night ferry to Elmsund stops after engine fire";

    public static readonly string[] Ferry =
    [
        "The night ferry between Varholm and Elmsund will not sail before Thursday after a fire in its engine room, the harbour master said on Monday.",
        "Nobody was hurt when a fuel pipe burst shortly after midnight and sprayed oil over a hot pump, according to the shipping line Nordkai.",
        "The 212 passengers were given blankets and coffee in the saloon while two tugs brought the ship back to the quay in a rising wind.",
        "Engineers found that a clamp fitted during the winter overhaul had worked loose, and the line has begun to check its three sister ships.",
        "Travellers with a cabin may change to the morning boat or ask for their money back, though the small boat has room for only ninety cars.",
        "Elmsund's fish auction, which sends most of its catch south by the night crossing, has hired lorries to take it round the fjord instead.",
    ];

    public const string MuseumTitle = "Museum finds lost map behind a portrait";

    public static readonly string[] Museum =
    [
        "A restorer cleaning a merchant's portrait in the town museum of Brennick has found a sea chart that had been missing for two centuries.",
        "The sheet was folded between canvas and panel, apparently to stiffen the frame, and shows sandbanks that no other chart of its time records.",
        "Curators believe that the merchant's widow hid it from creditors, who took everything else in the house including the door handles.",
        "It will hang beside the portrait from the autumn, in a case that keeps out light, and schools may book visits from the first of September.",
    ];

    public static readonly string[] Quarry =
    [
        "The old quarry above the town has filled with rain, and children have begun to swim in it although signs at the gate forbid it.",
        "A fence was promised last spring but the money went into the bridge, whose railings had rusted through in several places.",
        "Neighbours have asked the council for a lifeguard instead, since nobody believes that any fence would keep the children out in July.",
    ];

    public static string Of(params IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);

    public static DuplicateCandidate Article(string title, string text, string site = "varholm.test", int hours = 0)
        => new(Guid.CreateVersion7(), site, new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.Zero).AddHours(hours), Fingerprint.Of(title, text));
}
