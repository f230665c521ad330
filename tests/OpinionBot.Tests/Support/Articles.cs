namespace OpinionBot.Support;

/// <summary>Articles written for the tests. People, companies and surveys in them are invented.</summary>
internal static class Articles
{
    public const string Clinics = """
        Northern towns split over AI in clinics

        By Marta Lind

        Published: 14 May 2025

        While 71% of Swedes said they would accept an AI system that reads their X-rays, only 38% of Finns agreed, according to a Nordpuls survey covering 4,210 adults.

        “People are not afraid of the machine. They are afraid of nobody being responsible,” said Elin Sandvik, a health ethicist in Tromsø. She called for a register of every algorithm in public clinics.

        The chair of the medical board, Jukka Halonen, told reporters that doctors “will not sign what they cannot explain”.

        In March, the ministry presented a plan called Care+, which aims for AI to be used in 80% of wards by 2028. The document said AI would “give nurses time”.

        Why does this matter?

        Karvia, the company behind a tool called MedSort 3.1, says it handled 56,000 patients last year. Soon after the tool’s release, three in five Norwegians were undecided.

        Baltic Health Review
        """;

    /// <summary>Tells two figures of the starter library again, one of them wrong, and two of an invented survey that leave the place open.</summary>
    public const string Cranes = """
        Wary of clever machines

        By Dora Lantos

        Published: 12 September 2023

        Ipsos asked people in 31 countries between 26 May and 9 June 2023. In Hungary, 46% said that AI products make them nervous. In Australia, 25% said that AI products make them nervous.

        Nordpuls asked 1,204 dock workers from 2 to 9 August 2023. Of them, 61% trust a robot crane. Only 11% would ride on one.

        Crane drivers were asked for the first time.
        """;
}
