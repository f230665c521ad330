using OpinionBot.Support.Slack.Ledger;

namespace OpinionBot.Scenarios.Slack;

/// <summary>What a member lives through, from the first mention to the shared answer.</summary>
public class SlackConversationTests : SlackScenario
{
    [Fact]
    public async Task A_member_asks_follows_up_looks_at_the_evidence_and_judges_the_answer()
    {
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        var answer = await AnswerInAsync(question.Ts);
        answer.AllText.ShouldContain("23% of adults in Japan");
        answer.AllText.ShouldContain("1 of 1 figure checked");
        answer.AllText.ShouldContain("|Ipsos, Global Views on A.I. 2023>");

        var followUp = await SayAsync(Slack.Uma, Slack.General, "and in Brazil?", question.Ts);
        (await AnswerInAsync(question.Ts, 2)).AllText.ShouldContain("Brazil");

        await PressAsync(Slack.Uma, answer, answer.Buttons[0].Label);
        var evidence = await SeeAsync(post => post.VisibleTo == Slack.Uma.Id && post.AllText.Contains("Fieldwork", StringComparison.Ordinal), "the evidence");
        evidence.ThreadTs.ShouldBe(question.Ts);
        evidence.AllText.ShouldContain("26 May to 9 June 2023");

        await PressAsync(Slack.Uma, answer, "Not helpful");
        await SeeAsync(post => post.VisibleTo == Slack.Uma.Id && post.AllText.Contains("A moderator will look", StringComparison.Ordinal), "thanks for the vote");
        await CommandAsync(Slack.Mo, Slack.General, "/cases", "");
        (await SeeAsync(post => post.VisibleTo == Slack.Mo.Id && post.AllText.Contains("Case", StringComparison.Ordinal), "the case")).AllText.ShouldContain("Japan");

        FromBot.Count(post => post.VisibleTo is null).ShouldBe(2);
        Slack.Faults.ShouldBeEmpty();
        Slack.Ledger.All<SlackEntry.Answer>().ShouldAllBe(answer => answer.Error == null);
        Slack.Ledger.All<SlackEntry.Request>().Select(request => request.Method).Except(["apps.connections.open"]).Distinct()
            .ShouldBe(["auth.test", "chat.postMessage", "response_url", "users.info"], ignoreOrder: true);
        Requests("response_url").ShouldAllBe(request => request.Token == null);
    }

    [Fact]
    public async Task Small_talk_is_met_in_the_thread_and_what_is_said_of_the_last_answer_by_its_facts()
    {
        var greeting = await SayAsync(Slack.Uma, Slack.General, $"{Mention} hellooo");
        var greeted = await AnswerInAsync(greeting.Ts);
        greeted.AllText.ShouldContain("Hello. I answer questions");
        greeted.Buttons.ShouldBeEmpty();

        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        await AnswerInAsync(question.Ts);
        await SayAsync(Slack.Uma, Slack.General, "source?", question.Ts);
        (await AnswerInAsync(question.Ts, 2)).AllText.ShouldContain("That is from Ipsos, Global Views on A.I. 2023");

        await SayAsync(Slack.Uma, Slack.General, "that's wrong", question.Ts);
        var grounds = await AnswerInAsync(question.Ts, 3);
        grounds.AllText.ShouldContain("23% (Japan)");
        grounds.Buttons.Select(button => button.Label).ShouldNotContain("Not helpful");
        await CommandAsync(Slack.Mo, Slack.General, "/cases", "");
        (await SeeAsync(post => post.VisibleTo == Slack.Mo.Id && post.AllText.Contains("Case", StringComparison.Ordinal), "the case")).AllText.ShouldContain("Japan");
        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_may_mean_two_things_is_asked_back_and_a_button_or_a_number_asks_either()
    {
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} employment in Peru");
        var choice = await AnswerInAsync(question.Ts);
        choice.Text.ShouldStartWith("Which of these do you mean?\n1. ", customMessage: "whoever reads no buttons");
        choice.Buttons.Count.ShouldBe(2);
        choice.Buttons.ShouldAllBe(button => choice.Text.Contains(button.Label));

        await PressAsync(Slack.Uma, choice, choice.Buttons[0].Label);
        var pressed = await SeeAsync(post => post.VisibleTo == Slack.Uma.Id, "the answer to the button");
        pressed.ThreadTs.ShouldBe(question.Ts);
        pressed.AllText.ShouldContain("expected employment to be among");
        pressed.Buttons.Select(button => button.Label).ShouldContain("Share with the channel");

        await SayAsync(Slack.Uma, Slack.General, $"{Mention} employment in Peru", question.Ts);
        await AnswerInAsync(question.Ts, 2);
        await SayAsync(Slack.Uma, Slack.General, "2", question.Ts);
        (await AnswerInAsync(question.Ts, 3)).AllText.ShouldContain("make employment better");
        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_is_answered_to_its_asker_alone_and_shared_once()
    {
        (await CommandAsync(Slack.Uma, Slack.General, "/ask", Japan)).Body.ShouldBeEmpty();

        var answer = await SeeAsync(post => post.AllText.Contains("23%", StringComparison.Ordinal), "the answer");
        answer.VisibleTo.ShouldBe(Slack.Uma.Id);

        await PressAsync(Slack.Uma, answer, "Share with the channel");
        await PressAsync(Slack.Uma, answer, "Share with the channel");
        var shared = await SeeAsync(post => post.VisibleTo is null, "the shared answer");
        shared.AllText.ShouldContain("Shared by uma");
        shared.AllText.ShouldContain("23%");
        shared.Buttons.Select(button => button.Label).ShouldNotContain("Share with the channel");

        // In a channel that the bot is not in, the response URL is the way.
        await CommandAsync(Slack.Uma, Elsewhere, "/ask", Japan);
        var elsewhere = await SeeAsync(post => post.Channel == Elsewhere.Id && post.AllText.Contains("23%", StringComparison.Ordinal), "the answer elsewhere");
        await PressAsync(Slack.Uma, elsewhere, "Share with the channel");
        await SeeAsync(post => post.Channel == Elsewhere.Id && post.VisibleTo is null, "the shared answer elsewhere");

        FromBot.Count(post => post.Channel == Slack.General.Id && post.VisibleTo is null).ShouldBe(1);
        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_facts_behind_a_comparison_are_offered_in_a_menu_and_the_comparison_can_be_shared()
    {
        await CommandAsync(Slack.Uma, Slack.General, "/compare", "\"Japan, Brazil, Sweden, France\" nervous");
        var compared = await SeeAsync(post => post.Buttons.Count > 3, "the comparison");
        compared.Blocks!.Value.EnumerateArray().Select(block => block.GetProperty("type").GetString()).Take(2).ShouldBe(["section", "table"]);

        var choice = compared.Buttons[^2];
        choice.Type.ShouldBe("static_select");
        await PressAsync(Slack.Uma, compared, choice.Label);
        (await SeeAsync(post => post.AllText.Contains("Population", StringComparison.Ordinal), "the evidence")).AllText.ShouldContain(choice.Value!.Split(' ')[1]);

        await PressAsync(Slack.Uma, compared, "Share with the channel");
        (await SeeAsync(post => post.VisibleTo is null, "the shared comparison")).AllText.ShouldContain("Brazil");
        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Direct_messages_the_shortcut_the_Home_page_and_the_assistant_work()
    {
        await SayAsync(Slack.Uma, Direct(Slack.Uma), Japan);
        (await SeeAsync(post => post.Channel == Direct(Slack.Uma).Id, "the answer")).AllText.ShouldContain("23%");

        var claim = await SayAsync(Slack.Uma, Slack.General, "87% of people in Japan are nervous about AI products.");
        await ShortcutAsync(Slack.Uma, claim);
        (await SeeAsync(post => post.AllText.Contains("another figure than 87%", StringComparison.Ordinal), "the check")).VisibleTo.ShouldBe(Slack.Uma.Id);

        await Slack.OpenHomeAsync(Slack.Uma, Token);
        var home = (await Slack.Ledger.WaitForAsync<SlackEntry.HomePublished>(_ => true, Token)).View;
        home.Blocks.GetRawText().ShouldContain("2,557 facts");
        home.Blocks.GetRawText().ShouldNotContain("For moderators");
        await Slack.PressAsync(Slack.Uma, home, home.Buttons[0].Label, Token);
        await WaitAsync(() => FromBot.Count(post => post.Channel == Direct(Slack.Uma).Id && post.AllText.Contains("23%", StringComparison.Ordinal)) == 2 ? "" : null, "the example's answer");

        var assistant = await Slack.StartAssistantAsync(Slack.Uma, Slack.General, Token);
        (await Slack.Ledger.WaitForAsync<SlackEntry.PromptsSet>(_ => true, Token)).Prompts.Count.ShouldBe(3);
        await SayAsync(Slack.Uma, Direct(Slack.Uma), Brazil, assistant.Message.Ts);
        (await AnswerInAsync(assistant.Message.Ts)).AllText.ShouldContain("Brazil");

        Slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_for_the_bot_is_left_alone()
    {
        await SayAsync(Slack.Uma, Slack.General, "How many people in Japan were nervous about AI?");
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        await AnswerInAsync(question.Ts);

        // In the bot's own thread: thanks, words to somebody else; its own messages come back as events all the time.
        await SayAsync(Slack.Uma, Slack.General, "thank you", question.Ts);
        await SayAsync(Slack.Uma, Slack.General, $"<@{Slack.Mo.Id}> what do you think?", question.Ts);
        await SayAsync(Slack.Uma, Direct(Slack.Uma), Brazil);
        await SeeAsync(post => post.Channel == Direct(Slack.Uma).Id, "the answer to what came last");

        FromBot.Count.ShouldBe(2);
    }
}
