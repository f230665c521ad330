using OpinionBot.Answering.Replying;
using OpinionBot.Chat;
using OpinionBot.Search;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Scenarios;

/// <summary>A question in another language is answered in it, with the words of the sources beside the translation.</summary>
public sealed class LanguageTests
{
    private const string Question = "Wie viele Leute fühlen sich in Japan wegen KI-Produkten mulmig?";
    private const string English = "In Japan, {<0>} of adults said that AI products and services make them nervous [<0>].";

    private static readonly FactIndex Index = StarterIndex.Create();
    private static readonly Func<LlmRequest, LlmTurn> Reads = Personalities.Fixed("{\"isQuestion\":true,\"standalone\":\"How many people in Japan said that AI products and services make them nervous?\"}");

    [Fact]
    public async Task The_translation_comes_first_and_the_words_of_the_sources_after_it()
    {
        var reply = await AskAsync(Personalities.Translates(English, "In Japan sagten {<0>} der Erwachsenen, dass KI-Produkte und -Dienste sie nervös machen [<0>]."), Question);

        reply.Paragraphs.Count.ShouldBe(2);
        reply.Paragraphs[0].ShouldBe(
            "In Japan sagten 23% der Erwachsenen, dass KI-Produkte und -Dienste sie nervös machen [1]. "
            + "Befragt von Ipsos, 26. Mai 2023 bis 9. Juni 2023 („adults under 75, online except in India“); n = etwa 1.000 (Japan) [1].");
        reply.Paragraphs[1].ShouldBe("Im Wortlaut der Quellen: In Japan, 23% of adults said that AI products and services make them nervous [1].");
        reply.CheckedNote!.ShouldStartWith("1 von 1 Zahl geprüft. Maschinell übersetzt.");
    }

    [Theory]
    [InlineData("In Brasilien sagten {<0>} der Erwachsenen, dass KI-Produkte und -Dienste sie nervös machen [<0>].")]
    [InlineData("In Japan sagten 87% der Erwachsenen, dass KI-Produkte und -Dienste sie nervös machen [<0>].")]
    [InlineData("In Japan sagten {<0>} der Erwachsenen, dass KI-Produkte und -Dienste sie nicht nervös machen [<0>].")]
    public async Task A_translation_that_says_something_else_is_left_out(string translation)
    {
        var reply = await AskAsync(Personalities.Translates(English, translation), Question);

        reply.Paragraphs.ShouldHaveSingleItem().ShouldStartWith("In Japan, 23% of adults said that AI products and services make them nervous [1]. Befragt von");
        reply.CheckedNote.ShouldBe("1 von 1 Zahl geprüft");
    }

    [Fact]
    public async Task Without_the_model_what_the_program_says_is_in_the_language_of_the_question()
    {
        var reply = await AskAsync(Personalities.Failing(429), Question);

        reply.Paragraphs.ShouldHaveSingleItem().ShouldStartWith("23% of adults in Japan agreed that AI products and services make them nervous");
        reply.Paragraphs[0].ShouldContain(". Befragt von Ipsos, 26. Mai 2023 bis 9. Juni 2023");
        reply.CheckedNote!.ShouldEndWith("Zahl geprüft. Das Sprachmodell blieb außen vor: es ist überlastet.");
    }

    [Fact]
    public async Task A_country_in_its_own_words_is_not_answered_for_another()
    {
        var reply = await AskAsync(Personalities.Honest, "Wie mulmig fühlen sich Leute in Brasilien wegen KI?");

        reply.Citations.ShouldAllBe(citation => !citation.Line.Contains("Japan", StringComparison.Ordinal));
        reply.Paragraphs[0].ShouldContain("51%", customMessage: "the model read another country into it");
    }

    [Theory]
    [InlineData("Wie mulmig fühlen sich Leute in Brasilien wegen KI?", "51% der Erwachsenen in Brasilien stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen [1].")]
    [InlineData("Wie mulmig fühlen sich Leute in Kenia wegen KI?", "Die Bibliothek hat diese Frage für 34 Länder, nicht für Kenia.")]
    public async Task A_country_in_its_own_words_is_looked_up(string question, string said)
    {
        await using var server = await LoopbackOpenAI.StartAsync(GermanWriter.Answer);
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), new ModelTime());

        var answer = (await ModelSetup.Answerer(Index, chain).AnswerAsync(A.Question(question), TestContext.Current.CancellationToken)).Answer;

        ReplyComposer.Compose(answer).Paragraphs[0].ShouldStartWith(said);
    }

    [Fact]
    public async Task An_English_question_has_no_translation()
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.Translates(English, "In Japan sagten {<0>} der Erwachsenen, dass KI-Produkte und -Dienste sie nervös machen [<0>]."));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), new ModelTime());

        var answer = (await ModelSetup.Answerer(Index, chain).AnswerAsync(A.Question("How many people in Japan were nervous about AI products in 2023?"), TestContext.Current.CancellationToken)).Answer;

        ReplyComposer.Compose(answer).Paragraphs.ShouldHaveSingleItem().ShouldStartWith("In Japan, 23% of adults said");
        server.Requests[^1].System.ShouldContain("which is English,");
    }

    private static async Task<Reply> AskAsync(Func<LlmRequest, LlmTurn> writes, string question)
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.BySchema(("question", Reads), ("summary", writes)));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), new ModelTime());

        return ReplyComposer.Compose((await ModelSetup.Answerer(Index, chain).AnswerAsync(A.Question(question), TestContext.Current.CancellationToken)).Answer);
    }
}
