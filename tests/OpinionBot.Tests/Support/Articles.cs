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
}
