using OpinionBot.Conversation;
using OpinionBot.Discord.Rendering;
using OpinionBot.Support.Discord.Rest;

namespace OpinionBot.Discord.Outgoing;

/// <summary>In place of the deferral, or after it.</summary>
public sealed class InteractionPosterTests : DiscordPosting
{
    [Theory]
    [InlineData("", false)]
    [InlineData("<p>We are moving house.</p>", true)]
    [InlineData("{}", false)]
    [InlineData("{\"status\":\"done\"}", true)]
    public async Task An_edit_whose_answer_is_not_Discords_is_made_again(string body, bool isDone)
    {
        var asked = await DeferAsync();
        Discord.Script.Next("PATCH /webhooks/{application}/{token}/messages/@original", new ScriptedFault.Page(body, isDone));

        (await PostAsync(Answer(asked))).ShouldBeOfType<Delivery.Later>().WasNotPosted.ShouldBeFalse();
        (await Poster.PostAsync(Entry(Answer(asked), attempt: 2, mayBePosted: true), Token)).ShouldBeOfType<Delivery.Posted>();

        asked.Original!.Content.ShouldBe("23%");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_rest_of_an_answer_whose_fate_is_unknown_is_looked_for_and_never_left_out(bool isDone)
    {
        var asked = await DeferAsync();
        await PostAsync(Answer(asked));
        var rest = Answer(asked) with { Way = DiscordWay.FollowUp, Body = Body("And 52% on average.") };
        Discord.Script.Next("POST /webhooks/{application}/{token}", new ScriptedFault.Page(IsDone: isDone));

        (await PostAsync(rest)).ShouldBeOfType<Delivery.Later>();
        (await Poster.PostAsync(Entry(rest, attempt: 2, mayBePosted: true), Token)).ShouldBeOfType<Delivery.Posted>();

        Home.General.Visible.Count(message => message.Content == "And 52% on average.").ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_deferral_was_deleted_the_answer_comes_after_it_for_the_same_eyes(bool isPrivate)
    {
        var asked = await DeferAsync(isPrivate);
        await DeleteOriginalAsync(asked);

        (await PostAsync(Answer(asked, isPrivate))).ShouldBeOfType<Delivery.Posted>();

        var answer = asked.FollowUps.ShouldHaveSingleItem();
        (answer.Content, answer.IsEphemeral).ShouldBe(("23%", isPrivate));
    }

    [Fact]
    public async Task A_file_goes_with_its_description_and_is_there_once_however_often_it_is_sent()
    {
        var asked = await DeferAsync();
        var call = WithFile(Answer(asked));
        await PostAsync(call);
        await PostAsync(call);

        var file = asked.Original!.Attachments.Single();
        (file.FileName, file.Description).ShouldBe(("table.csv", "A table of 2 rows."));
        file.Bytes.ShouldBe("a,b"u8.ToArray());
        Discord.Faults.ShouldBeEmpty();
    }
}
