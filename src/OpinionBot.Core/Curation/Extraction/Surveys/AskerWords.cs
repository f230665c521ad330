namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>The words by which a sentence tells whose survey it is, folded.</summary>
internal static class AskerWords
{
    public static readonly HashSet<string> Inquiries = Set("""
        survey surveys poll polls study studies questionnaire barometer panel polling research report pulse index tracker monitor omnibus investigation
        """);

    /// <summary>What is written about surveys as well as about anything else.</summary>
    public static readonly HashSet<string> Writings = Set("report index investigation");

    /// <summary>Surveys with a name of their own: <c>the Nordic Pulse</c> stands for who asks only where nobody else is said to.</summary>
    public static readonly HashSet<string> Instruments = Set("pulse barometer monitor tracker index omnibus panel");

    /// <summary>Who may ask without being named: <c>the city's own survey</c>.</summary>
    public static readonly HashSet<string> Bodies = Set("""
        city county council district union chamber board school station ministry department government charity hospital association federation guild party
        church league society club
        """);

    /// <summary>What one with a name is called where it is named again: <c>the lab's poll</c>.</summary>
    public static readonly HashSet<string> NamedBodies =
        Set("institute lab center centre foundation observatory agency university college bank company firm newspaper magazine network");

    public static readonly HashSet<string> Asks = Set("questioned interviewed surveyed polled balloted canvassed quizzed telephoned surveys polls");

    /// <summary>Words of asking only where people are counted, or a survey is named.</summary>
    public static readonly HashSet<string> MayAsk =
        Set("asked asks interviews invited called rang reached spoke talked heard analyzed analysed studied examined");

    public static readonly HashSet<string> Ran =
        Set("carried carries conducted conducts collected gathered ran run runs fielded fields did done drawn led undertaken administered hosted");

    public static readonly HashSet<string> Fieldwork = Set("interviews interviewers fieldwork interviewing");

    /// <summary>Who does this may not have asked.</summary>
    public static readonly HashSet<string> Paid = Set("commissioned published publishes presents presented released sponsored funded paid unveiled issued");

    /// <summary>What one who asks is called.</summary>
    public static readonly HashSet<string> Askers =
        Set("pollster pollsters institute firm researchers company agency think-tank consultancy centre center group");

    /// <summary>Behind "research" these make an office of it.</summary>
    public static readonly HashSet<string> Offices = Set("director directors chief head desk editor officer team manager lead analyst");

    public static readonly HashSet<string> Together = Set("collaboration partnership association cooperation conjunction together along behalf");

    public static readonly HashSet<string> Joints = Set("said says of in the a to on by for with and from that found finds is was has are");

    private static HashSet<string> Set(string words) =>
        new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);
}
