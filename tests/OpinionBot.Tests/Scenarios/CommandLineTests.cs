using System.Text.Json;
using OpinionBot.Support;

namespace OpinionBot.Scenarios;

/// <summary>The whole program as a process, its store on disk.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Store => _folder.File("store.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Answers_a_question_from_the_starter_library_at_first_start()
    {
        var run = await BotProgram.RunAsync(null, "ask", "How many people in Japan were nervous about AI products in 2023?", "--store", Store);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("23% of adults in Japan agreed that AI products and services make them nervous [1]");
        run.Output.ShouldContain("26 May to 9 June 2023");
        run.Output.ShouldContain("n = about 1,000");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Prints_json_with_every_key()
    {
        var run = await BotProgram.RunAsync(null, "ask", "How many people in Kenya are nervous about AI?", "--json", "--store", Store);

        var json = JsonDocument.Parse(run.Output).RootElement;
        json.EnumerateObject().Select(property => property.Name).ShouldBe(["id", "question", "outcome", "text", "sentences", "facts", "nearest", "readings", "checked", "model", "elapsed_ms"]);
        json.GetProperty("outcome").GetString().ShouldBe("not_covered");
        json.GetProperty("text").GetString()!.ShouldContain("not for Kenya");
        json.GetProperty("nearest").GetArrayLength().ShouldBeInRange(1, 3);
        json.GetProperty("facts").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_claim_is_held_against_a_range_as_a_range()
    {
        var run = await BotProgram.RunAsync("/check 50–52% of adults in Brazil were nervous about AI products in 2023\n/check 52–60% of adults in Brazil were nervous about AI products in 2023\n", "--store", Store);

        run.Output.ShouldContain("The library has this figure: 50–52%.");
        run.Output.ShouldContain("The library has another figure than 52–60%:");
    }

    [Fact]
    public async Task Answers_from_an_article_with_its_exact_sentence()
    {
        await AddAsync(Articles.Clinics);

        var run = await BotProgram.RunAsync(null, "ask", "What share of Finns accept AI reading X-rays?", "--json", "--store", Store, "--no-starter");

        var json = JsonDocument.Parse(run.Output).RootElement;
        json.GetProperty("outcome").GetString().ShouldBe("answered");
        json.GetProperty("text").GetString()!.ShouldContain("38%");
        json.GetProperty("facts")[0].GetProperty("quote").GetString().ShouldBe("While 71% of Swedes said they would accept an AI system that reads their X-rays, only 38% of Finns agreed, according to a Nordpuls survey covering 4,210 adults.");
        json.GetProperty("facts")[0].GetProperty("source").GetProperty("publisher").GetString().ShouldBe("Baltic Health Review");
    }

    [Fact]
    public async Task The_same_document_twice_adds_nothing_and_a_changed_one_only_what_changed()
    {
        var first = await AddAsync(Articles.Clinics, "--json");
        var second = await AddAsync(Articles.Clinics, "--json");
        var changed = await AddAsync(Articles.Clinics.Replace("56,000", "57,000", StringComparison.Ordinal), "--json", "--url", "https://example.org/a");

        Outcome(first).ShouldBe("added");
        Outcome(second).ShouldBe("already_there");
        Outcome(changed).ShouldBe("added", "it came from nowhere that the library knows");

        var again = await AddAsync(Articles.Clinics.Replace("56,000", "58,000", StringComparison.Ordinal), "--json", "--url", "https://example.org/a");
        Outcome(again).ShouldBe("changed");
        JsonDocument.Parse(again.Output).RootElement.GetProperty("figures").GetInt32().ShouldBe(1);
        JsonDocument.Parse(again.Output).RootElement.GetProperty("no_longer_said").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Chats_a_line_at_a_time_and_follows_up()
    {
        var run = await BotProgram.RunAsync("How many people in Japan were nervous about AI products in 2023?\nand in Brazil?\n/evidence F1\n/sources\n/stats\n/nonsense\n", "--store", Store);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("23% of adults in Japan");
        run.Output.ShouldContain("of adults in Brazil agreed that AI products and services make them nervous");
        run.Output.ShouldContain("F1: ");
        run.Output.ShouldContain("Global Views on A.I. 2023");
        run.Output.ShouldContain("2 answered");
        run.Output.ShouldContain("no command /nonsense");
    }

    [Fact]
    public async Task Small_talk_and_what_is_said_of_the_last_answer_is_met_and_not_counted_as_asked()
    {
        var run = await BotProgram.RunAsync("hi there\nHow many people in Chile were nervous about AI products in 2023?\nthx!!\nsauce?\nthat can't be true, wrong number\n/cases\n/gaps\n/stats\n", "--store", Store);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Hello. I answer questions about public attitudes to AI");
        run.Output.ShouldContain("You are welcome.");
        run.Output.ShouldContain("That is from Ipsos, Global Views on A.I. 2023 (Fieldwork 26 May to 9 June 2023");
        run.Output.ShouldContain("I have told the moderators");
        run.Output.ShouldContain("C1");
        run.Output.ShouldContain("Asked: 1 question by 1 person; 1 answered, 0 not covered, 0 unclear, 0 refused.");
    }

    [Fact]
    public async Task What_may_mean_two_things_is_asked_back_and_a_number_chooses()
    {
        var run = await BotProgram.RunAsync("employment in Peru\nsource?\n2\nsource?\n/gaps\n/stats\n", "--store", Store);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("Which of these do you mean?");
        run.Output.ShouldContain("\n1. ");
        run.Output.ShouldContain("Type 1 or 2, or ask again in other words.");
        run.Output.ShouldContain("I have not answered yet");
        run.Output.ShouldContain("make employment better");
        run.Output.ShouldContain("That is from Ipsos");
        run.Output.ShouldContain("No unanswered questions are open.");
        run.Output.ShouldContain("Asked: 2 questions by 1 person; 1 answered, 0 not covered, 1 unclear, 0 refused.");
    }

    [Fact]
    public async Task In_JSON_the_readings_stand_beside_the_outcome()
    {
        var run = await BotProgram.RunAsync(null, "ask", "employment in Peru", "--json", "--store", Store);

        var answer = JsonDocument.Parse(run.Output).RootElement;
        answer.GetProperty("outcome").GetString().ShouldBe("unclear");
        answer.GetProperty("text").GetString()!.ShouldStartWith("Which of these do you mean?");
        answer.GetProperty("facts").GetArrayLength().ShouldBe(0);
        var readings = answer.GetProperty("readings").EnumerateArray().ToList();
        readings.Count.ShouldBe(2);
        readings.ShouldAllBe(reading => reading.GetProperty("question").GetString()!.StartsWith(reading.GetProperty("label").GetString()!));
    }

    [Fact]
    public async Task A_follow_up_for_a_reason_or_for_a_group_is_told_what_surveys_do_not_say()
    {
        var run = await BotProgram.RunAsync("How many people in Chile were nervous about AI products in 2023?\nwhy?\nand for women?\n", "--store", Store);

        run.Output.ShouldContain("Surveys say how many and not why");
        run.Output.ShouldContain("women");
        run.Output.Split("figure checked").Length.ShouldBe(2, "only the first question is answered");
    }

    [Fact]
    public async Task Moderators_review_what_was_found_and_members_may_not()
    {
        await File.WriteAllTextAsync(_folder.File("a.txt"), "The Harbour Institute opened a large test centre for robots.\n\nThe town council voted against a second one.", Token);
        var add = await BotProgram.RunAsync(null, "library", "add", _folder.File("a.txt"), "--store", Store, "--no-starter");
        add.Output.ShouldContain("2 facts wait for review");

        var member = await BotProgram.RunAsync("/review\n/library list\nWho opened a test centre for robots?\n", "--as-member", "--store", Store, "--no-starter");
        member.Output.ShouldContain("/review is for moderators");
        member.Output.ShouldNotContain("[1]");

        var moderator = await BotProgram.RunAsync("/review\n/review approve F1\n/review edit F2 \"The council voted 9 to 3.\"\n/review reject F2\nWho opened a test centre for robots?\n/fact retract F1 wrong town\nWho opened a test centre for robots?\n/gaps\n", "--store", Store, "--no-starter");
        moderator.Output.ShouldContain("2 facts wait for review");
        moderator.Output.ShouldContain("Approved: F1");
        moderator.Output.ShouldContain("The source does not say '9'");
        moderator.Output.ShouldContain("Rejected: F2");
        moderator.Output.ShouldContain("The Harbour Institute opened a large test centre for robots [1]");
        moderator.Output.ShouldContain("1 past answer used it");
        moderator.Output.ShouldContain("Who opened a test centre for robots?");
    }

    [Fact]
    public async Task How_people_ask_for_a_fact_is_told_by_a_moderator_and_by_a_gap_that_it_fills()
    {
        const string Article = "The Harbour Institute opened a large test centre for robots.\n\nThe town council voted against a second one.";
        const string Questions = "who runs the yard of tin men\nwhat about the tin yard\n";
        const string Commands = "/fact asked F1 who runs the yard of tin men\n/gaps filled G2 F2\n/fact show F1\n";
        await File.WriteAllTextAsync(_folder.File("a.txt"), Article, Token);
        await BotProgram.RunAsync(null, "library", "add", _folder.File("a.txt"), "--approve", "--store", Store, "--no-starter");

        var before = await BotProgram.RunAsync(Questions + Commands, "--store", Store, "--no-starter");
        before.Output.Split("noted the question").Length.ShouldBe(3, "neither is covered");
        before.Output.ShouldContain("A1: “who runs the yard of tin men” asks for F1 from now on.");
        before.Output.ShouldContain("G2 is closed as filled; its question asks for F2 from now on (A2).");
        before.Output.ShouldContain("- A1: “who runs the yard of tin men”");

        var after = await BotProgram.RunAsync(Questions, "--store", Store, "--no-starter");
        after.Output.ShouldContain("The Harbour Institute opened a large test centre for robots [1]");
        after.Output.ShouldContain("voted against a second one [1]");

        var member = await BotProgram.RunAsync("/fact asked F1 who\n/fact show F1\n", "--as-member", "--store", Store, "--no-starter");
        member.Output.Split("for moderators").Length.ShouldBe(3, "both are");
    }

    [Fact]
    public async Task A_whole_article_is_approved_or_rejected_at_once()
    {
        await File.WriteAllTextAsync(_folder.File("a.txt"), Articles.Clinics, Token);
        await BotProgram.RunAsync(null, "library", "add", _folder.File("a.txt"), "--store", Store, "--no-starter");
        await File.WriteAllTextAsync(_folder.File("b.txt"), "The Harbour Institute opened a large test centre for robots.", Token);
        await BotProgram.RunAsync(null, "library", "add", _folder.File("b.txt"), "--store", Store, "--no-starter");

        var run = await BotProgram.RunAsync("/review approve S1\n/review reject S2\n/library list\n", "--store", Store, "--no-starter");

        run.Output.ShouldContain("Approved: F1, F2");
        run.Output.ShouldContain("Rejected: F");
        run.Output.ShouldContain("No facts wait for review");
    }

    [Theory]
    [InlineData(2, "ask", "")]
    [InlineData(2, "ask", "--batch", "/nowhere/questions.jsonl")]
    [InlineData(2, "library", "add", "/nowhere/article.txt")]
    [InlineData(2, "library", "add", "http://127.0.0.1:9/inside")]
    [InlineData(2, "library", "add", "-", "--published", "soon")]
    [InlineData(2, "library", "show", "S99", "--json")]
    [InlineData(2, "library", "share", "S99")]
    [InlineData(2, "library", "add", "-", "--workspace", "harbour")]
    [InlineData(2, "--no-such-option")]
    [InlineData(2, "fly")]
    [InlineData(1, "ask", "Is it?", "--store", "/dev/null/store.db")]
    public async Task Bad_input_gets_one_sentence_and_its_exit_code(int code, params string[] arguments)
    {
        var run = await BotProgram.RunAsync("", arguments.Contains("--store") ? arguments : [.. arguments, "--store", Store, "--no-starter"]);

        run.ExitCode.ShouldBe(code, run.Error);
        run.Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldEndWith(".");
        run.Error.ShouldNotContain("   at ");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_answers_the_good_lines_in_order_and_names_the_bad_one()
    {
        await File.WriteAllTextAsync(_folder.File("q.jsonl"), "{\"id\":\"a\",\"q\":\"What is the weather?\"}\nnonsense\n{\"id\":7,\"q\":\"hello\"}\n{\"id\":8,\"q\":\"Write me a poem\"}\n", Token);

        var run = await BotProgram.RunAsync(null, "ask", "--batch", _folder.File("q.jsonl"), "--json", "--store", Store);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("line 2");
        var lines = run.Output.Trim().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => line.GetProperty("id").GetString()).ShouldBe(["a", "7", "8"]);
        lines.Select(line => line.GetProperty("outcome").GetString()).ShouldBe(["not_covered", "small_talk", "refused"]);
    }

    [Fact]
    public async Task Hides_the_starter_library_when_told()
    {
        await BotProgram.RunAsync(null, "ask", "hello", "--store", Store);

        var run = await BotProgram.RunAsync(null, "ask", "How many people in Japan were nervous about AI products in 2023?", "--json", "--store", Store, "--no-starter");

        JsonDocument.Parse(run.Output).RootElement.GetProperty("outcome").GetString().ShouldBe("not_covered");
    }

    private async Task<BotRun> AddAsync(string text, params string[] more)
    {
        await File.WriteAllTextAsync(_folder.File("article.txt"), text, Token);
        var run = await BotProgram.RunAsync(null, ["library", "add", _folder.File("article.txt"), "--approve", "--store", Store, "--no-starter", .. more]);
        run.ExitCode.ShouldBe(0, run.Error);

        return run;
    }

    private static string? Outcome(BotRun run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("outcome").GetString();
}
