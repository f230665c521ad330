using System.Text.Json.Nodes;
using OpinionBot.Conversation;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Discord.Outgoing;

/// <summary>Which way a message goes, and where it goes when that is closed.</summary>
public sealed class DiscordPosterTests : DiscordPosting
{
    [Fact]
    public async Task Until_fifteen_minutes_are_over_an_interaction_is_answered_by_an_edit_and_then_in_the_channel_once()
    {
        var first = await DeferAsync();
        Clock.Advance(TimeSpan.FromMinutes(14.9));
        (await PostAsync(Answer(first))).ShouldBeOfType<Delivery.Posted>();
        first.Original!.Content.ShouldBe("23%");

        var second = await DeferAsync();
        Clock.Advance(TimeSpan.FromMinutes(15.1));
        var entry = Entry(Answer(second), attempt: 2, mayBePosted: true);
        (await Poster.PostAsync(entry, Token)).ShouldBeOfType<Delivery.Posted>();
        (await Poster.PostAsync(entry, Token)).ShouldBeOfType<Delivery.Posted>();
        Home.General.Visible.Count(message => message.Interaction is null && message.Content == "23%").ShouldBe(1);

        // Discord has forgotten the nonce by now.
        Clock.Advance(TimeSpan.FromHours(1));
        (await Poster.PostAsync(entry, Token)).ShouldBeOfType<Delivery.Posted>();
        Home.General.Visible.Count(message => message.Interaction is null && message.Content == "23%").ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_is_ready_before_its_acknowledgement_arrived_waits_for_it()
    {
        var asked = Discord.NewCall(Home.Uma, Home.General);

        (await PostAsync(Answer(asked))).ShouldBeOfType<Delivery.Later>().WasNotPosted.ShouldBeTrue();
        await DeferAsync(asked);
        (await PostAsync(Answer(asked))).ShouldBeOfType<Delivery.Posted>();

        asked.Original!.Content.ShouldBe("23%");
        Home.General.Visible.Count(message => message.Interaction is null && message.Content == "23%").ShouldBe(0);
    }

    [Fact]
    public async Task While_an_acknowledgement_is_being_sent_its_answer_waits_and_Discord_is_not_asked()
    {
        var asked = Discord.NewCall(Home.Uma, Home.General);
        Acknowledgements.Begin(asked.Token);
        var posting = PostAsync(Answer(asked));
        posting.IsCompleted.ShouldBeFalse();

        await DeferAsync(asked);
        Acknowledgements.End(asked.Token);

        (await posting).ShouldBeOfType<Delivery.Posted>();
        asked.Original!.Content.ShouldBe("23%");
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_interaction_that_nobody_acknowledged_is_answered_in_the_channel_after_a_while()
    {
        var entry = Entry(Answer(Discord.NewCall(Home.Uma, Home.General)));
        Clock.Advance(TimeSpan.FromSeconds(11));

        (await Poster.PostAsync(entry, Token)).ShouldBeOfType<Delivery.Posted>();

        Home.General.Visible.Single(message => message.Content == "23%").Interaction.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_for_the_asker_alone_is_never_posted_to_the_channel()
    {
        var asked = await DeferAsync(isPrivate: true);
        Clock.Advance(TimeSpan.FromMinutes(16));
        (await PostAsync(Answer(asked, isPrivate: true))).ShouldBeOfType<Delivery.Posted>();

        Home.General.Visible.ShouldNotContain(message => message.Content.Contains("23%", StringComparison.Ordinal));
        Discord.World.DirectChannel(Home.Uma).Messages.Single().Content.ShouldBe("23%");
    }

    [Fact]
    public async Task Whoever_waits_for_an_answer_that_Discord_does_not_take_is_told_so_and_does_not_wait_for_ever()
    {
        var asked = await DeferAsync(isPrivate: true);
        var entry = Entry(Answer(asked, isPrivate: true) with { Body = new JsonObject { ["content"] = new string('x', 2_001) } });
        (await Poster.PostAsync(entry, Token)).ShouldBeOfType<Delivery.Never>();

        (await Poster.TellAskerAsync(entry, Body("Sorry, discord-7."), Token)).ShouldBeTrue();

        asked.Original!.IsLoading.ShouldBeFalse();
        asked.Original.Content.ShouldBe("Sorry, discord-7.");
    }

    [Fact]
    public async Task Whoever_cannot_be_told_after_their_command_is_told_directly_and_nobody_who_does_not_wait()
    {
        var asked = await DeferAsync();
        Clock.Advance(TimeSpan.FromMinutes(16));

        (await Poster.TellAskerAsync(Entry(Answer(asked)), Body("Sorry, discord-7."), Token)).ShouldBeTrue();
        (await Poster.TellAskerAsync(Entry(InChannel("23%") with { Asker = null }), Body("Sorry, discord-7."), Token)).ShouldBeFalse();

        Discord.World.DirectChannel(Home.Uma).Messages.ShouldHaveSingleItem().Content.ShouldBe("Sorry, discord-7.");
    }

    [Fact]
    public async Task Where_the_deferral_was_deleted_and_the_time_is_over_the_asker_gets_a_direct_message()
    {
        var asked = await DeferAsync(isPrivate: true);
        await DeleteOriginalAsync(asked);
        Clock.Advance(TimeSpan.FromMinutes(16));

        (await PostAsync(Answer(asked, isPrivate: true))).ShouldBeOfType<Delivery.Posted>();

        Discord.World.DirectChannel(Home.Uma).Messages.ShouldHaveSingleItem().Content.ShouldBe("23%");
    }

    [Fact]
    public async Task An_answer_whose_channel_takes_none_goes_to_the_asker_and_what_was_overheard_to_nobody()
    {
        Home.General.Deny(Discord.World.Bot, Permission.SendMessages);

        (await PostAsync(InChannel("Of those asked, 23%."))).ShouldBeOfType<Delivery.Posted>();
        (await Poster.PostAsync(Entry(InChannel("Of those asked, 52%.") with { Asker = null }) with { InboxId = 8 }, Token)).ShouldBeOfType<Delivery.Never>().Fault.ShouldContain("Send Messages");

        Discord.World.DirectChannel(Home.Uma).Messages.ShouldHaveSingleItem().Content.ShouldBe("Of those asked, 23%.");
    }
}
