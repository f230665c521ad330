using OpinionBot.Answering.Replying;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.SmallTalk;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Prompts;
using OpinionBot.Support;

namespace OpinionBot.Answering.Languages;

public sealed class AnswerLanguageTests
{
    public static TheoryData<string> Tags => [.. AnswerLanguage.All.Where(language => !language.IsEnglish).Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_ending_can_be_said(string tag)
    {
        var language = AnswerLanguage.Find(tag)!;
        Missing[] missing =
        [
            new Missing.Topic(), new Missing.ForPlace(Place("KE"), []), new Missing.ForPlace(Place("KE"), [Place("JP")]), new Missing.ForPlace(Place("KE"), [Place("JP"), Place("BR")]),
            new Missing.ForYear(1999, []), new Missing.ForYear(1999, [2021, 2023]), new Missing.Name("Ada", AsSpeaker: true), new Missing.Name("Ada", AsSpeaker: false),
            .. Enum.GetValues<ExpectedAnswer>().Select(kind => new Missing.OfKind(kind)),
        ];
        Answer[] answers =
        [
            .. missing.Select(gap => new Answer.NotCovered(gap, []) { Fault = ModelFault.Busy }),
            .. Enum.GetValues<ModelFault>().Select(fault => new Answer.NotCovered(new Missing.Topic(), []) { Fault = fault }),
            .. Enum.GetValues<RefusalReason>().Select(reason => new Answer.Refused(reason)),
            .. Enum.GetValues<SmallTalkKind>().Select(kind => new Answer.SmallTalk(kind, 0)),
            .. new[] { SmallTalkKind.Source, SmallTalkKind.Doubt, SmallTalkKind.Wrong }.SelectMany(kind => new Fact[] { A.Figure(), A.Statement() }.Select(fact => new Answer.OfLastAnswer(kind, default, [A.Stored(1, fact)]))),
            new Answer.Failed("r1"),
        ];

        var said = answers.Select(answer => string.Join(' ', ReplyComposer.Compose(answer with { Language = language }).Paragraphs)).ToList();

        said.ShouldAllBe(text => !text.Contains('{') && text.Length > 10);
        said.Intersect(answers.Select(answer => string.Join(' ', ReplyComposer.Compose(answer).Paragraphs))).ShouldBeEmpty("nothing is left in English");
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_language_has_the_sentences_the_meanings_and_the_countries_of_the_others(string tag)
    {
        IReadOnlyList<string> Rows(string of) => [.. DataFile.ReadRows($"Answering/Languages/{of}.tsv", 3).Select(row => row[0] is "stem" ? "" : $"{row[0]} {row[1]} {string.Concat(row[2].Where((character, at) => row[0] == "say" && at > 0 && row[2][at - 1] == '{').Order())}").Where(row => row.Length > 0)];

        Rows(tag).ShouldBe(Rows("de"), ignoreOrder: true);
        DataFile.ReadRows("Answering/Languages/en.tsv", 3).Where(row => row[0] == "concept").Select(row => row[1])
            .ShouldBe(DataFile.ReadRows($"Answering/Languages/{tag}.tsv", 3).Where(row => row[0] == "concept").Select(row => row[1]), ignoreOrder: true);
        Gazetteer.Default.All.Where(place => !place.IsGroup).Select(place => place.Code).Except(DataFile.ReadRows($"Answering/Languages/{tag}.tsv", 3).Where(row => row[0] == "place").Select(row => row[1])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Wie viele Leute in Japan sind wegen KI nervös?", "de")]
    [InlineData("Quelle part des Français a peur de l'IA ?", "fr")]
    [InlineData("¿Cuántas personas en México confían en la IA?", "es")]
    [InlineData("Quantas pessoas no Brasil têm medo da IA?", "pt")]
    [InlineData("Und in Brasilien?", "de")]
    [InlineData("Vertrauen Schweizer dem Arbeitsmarkt?", "de")]
    [InlineData("confiance ia australie", "fr")]
    [InlineData("miedo ia japon", "es")]
    [InlineData("obrigado!", "pt")]
    [InlineData("How many people in Japan were nervous about AI products in 2023?", "en")]
    [InlineData("and in Brazil?", "en")]
    [InlineData("AI regulation Germany", "en")]
    [InlineData("Do people in Germany die in car accidents?", "en")]
    [InlineData("", "en")]
    [InlineData("日本では何人がAIに不安を感じていますか", "en")]
    public void A_question_is_answered_in_its_own_language(string question, string language) => QuestionLanguage.Of(question).Tag.ShouldBe(language);

    [Fact]
    public void What_a_channel_is_set_to_comes_first()
    {
        QuestionLanguage.Of(A.Question("How many people in Japan were nervous?") with { Language = "pt-BR" }).Tag.ShouldBe("pt");
        QuestionLanguage.Of(A.Question("Wie viele Leute sind nervös?") with { Language = "en" }).Tag.ShouldBe("en");
        QuestionLanguage.Of(A.Question("Wie viele Leute sind nervös?") with { Language = "fi" }).Tag.ShouldBe("de", "what the bot cannot speak is as if it were not set");
    }

    [Theory]
    [InlineData("de", "Sind Leute in Brasilien, der Türkei oder den Vereinigten Staaten nervös?", "BR TR US")]
    [InlineData("fr", "Les Français et les habitants du Royaume-Uni", "FR GB")]
    [InlineData("es", "personas en Corea del Sur y Sudáfrica", "KR ZA")]
    [InlineData("pt", "pessoas na África do Sul e na Índia", "ZA IN")]
    public void Countries_are_known_by_their_names(string language, string text, string codes) => string.Join(' ', AnswerLanguage.Find(language)!.Words.Places(text)).ShouldBe(codes);

    private static Place Place(string code) => Gazetteer.Default.ByCode(code)!;
}
