using OpinionBot.Answering;
using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Prompts;

namespace OpinionBot.Support;

/// <summary>Builds what tests need, with sensible values for what a test does not care about.</summary>
internal static class A
{
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public static Moderator Moderator(string workspace = "console") => new(new WorkspaceId(workspace), "m1", "Mo");

    public static Asker Asker(bool isModerator = false) => new("u1", "Uma", isModerator);

    public static ModelCaller Caller => new(new WorkspaceId("console"), "c1", "u1");

    public static Question Question(string text, string workspace = "console", string thread = "t1") =>
        new(text, Asker(), new ReplyAddress(new WorkspaceId(workspace), "c1", thread), Now);

    public static Statement Statement(string text = "The Harbour Institute opened a test centre for AI.") =>
        new() { Text = text, Anchor = new Anchor(text, "Before. ", " After."), SaidOn = new PartialDate(2026, 2) };

    public static Quote Quote(string speaker = "Orla Finch", string words = "a bridge, not a wall") =>
        new()
        {
            Text = $"{speaker} called AI “{words}”.",
            Anchor = new Anchor($"{speaker} called AI “{words}”."),
            Speaker = speaker,
            SpeakerRole = "head of the Harbour Institute",
            Words = [words],
        };

    public static SurveyCell Figure(decimal value = 23, string place = "JP", string answer = "Very worried", int year = 2023, string study = "harbour-2023") => new()
    {
        Text = $"{value}% of adults in {Gazetteer.Default.ByCode(place)!.Name} are very worried about AI.",
        Indicator = new Indicator("worry", "Worry about AI", "are worried about AI", "worried about AI"),
        Answer = new AnswerOption(answer, $"are {answer.ToLowerInvariant()} about AI"),
        Place = Gazetteer.Default.ByCode(place),
        Places = [Gazetteer.Default.ByCode(place)!],
        Value = value,
        Unit = new Unit(UnitKind.Percent, "of adults"),
        Study = new Study(study, "Harbour Survey", "Harbour Institute", new Fieldwork(new PartialDate(year, 5, 26), new PartialDate(year, 6, 9)), "adults 18 and over"),
        SampleSize = new SampleSize(SampleSizeKind.About, 1_000),
        SaidOn = new PartialDate(year, 6, 9),
        Locator = "table 3",
    };

    /// <summary>A figure of an article's sentence.</summary>
    public static Finding Finding(decimal value = 23, string text = "23% of dock workers trust robots.", string of = "dock workers", string place = "JP") => new()
    {
        Text = text,
        Anchor = new Anchor(text),
        Indicator = new Indicator("trust", text, "", "trust robots"),
        Of = of,
        Said = "trust robots",
        Place = Gazetteer.Default.ByCode(place),
        Places = [Gazetteer.Default.ByCode(place)!],
        Value = value,
        Unit = new Unit(UnitKind.Percent, $"of {of}"),
        SaidOn = new PartialDate(2026, 3, 5),
    };

    public static NewSource Source(string title = "A day at the harbour", string? text = null, string? url = null, SourceId? replaces = null) => new(
        new SourceDetails { Title = title, Author = "Ida Berg", Publisher = "Harbour Review", Published = new PartialDate(2026, 3, 5), Language = "en", Url = url is null ? null : new Uri(url) },
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(title + text))),
        text ?? $"The text of {title}.",
        replaces);

    public static ProposedFact Proposed(Fact fact) => new(fact, new Lineage.ByRule("test"));

    public static ApprovedFact Approved(Fact fact, Lineage? lineage = null) => ApprovedFact.ByReview(new ProposedFact(fact, lineage ?? new Lineage.ByRule("test")), "Mo", Now);

    public static StoredFact Stored(long id, Fact fact, string workspace = "console", FactStatus status = FactStatus.Approved, bool isShared = false) => new(
        new FactId(id),
        new WorkspaceId(workspace),
        fact,
        new Source(new SourceId(1), new WorkspaceId(workspace), Source().Details, "hash", HasText: true, Now) { IsShared = isShared },
        status,
        new Lineage.ByRule("test"),
        Sequence: id);
}
