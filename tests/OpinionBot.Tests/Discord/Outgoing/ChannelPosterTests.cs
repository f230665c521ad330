using OpinionBot.Conversation;
using OpinionBot.Support.Discord.Rest;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Discord.Outgoing;

/// <summary>Into channels.</summary>
public sealed class ChannelPosterTests : DiscordPosting
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_a_message_of_progress_may_stand_unknown_the_answer_stands_there_once(bool stands)
    {
        var call = InChannel("Of those asked, 23% were nervous.") with { StrayNonce = "7.99.1" };

        if (stands)
        {
            await PostAsync(InChannel("Of those asked,") with { StrayNonce = "7.99.1" });
        }

        (await PostAsync(call)).ShouldBeOfType<Delivery.Posted>().As.ShouldNotBeNull();
        (await PostAsync(call)).ShouldBeOfType<Delivery.Posted>();

        Home.General.Visible.Where(message => message.Content.StartsWith("Of those", StringComparison.Ordinal)).ShouldHaveSingleItem().Content.ShouldBe("Of those asked, 23% were nervous.");
    }

    [Fact]
    public async Task The_same_words_said_before_are_not_taken_for_the_message()
    {
        (await PostAsync(InChannel("No."))).ShouldBeOfType<Delivery.Posted>();
        Clock.Advance(TimeSpan.FromMinutes(10));
        var entry = Entry(InChannel("No."), attempt: 2, mayBePosted: true);
        Clock.Advance(TimeSpan.FromMinutes(5));
        (await Poster.PostAsync(entry, Token)).ShouldBeOfType<Delivery.Posted>();

        Home.General.Visible.Count(message => message.Content == "No.").ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_post_whose_answer_is_not_Discords_stands_there_once(bool isDone)
    {
        Discord.Script.Next("POST /channels/{channel}/messages", new ScriptedFault.Page(IsDone: isDone));

        (await PostAsync(InChannel("Of those asked, 23%."))).ShouldBeOfType<Delivery.Later>();
        (await Poster.PostAsync(Entry(InChannel("Of those asked, 23%."), attempt: 2, mayBePosted: true), Token)).ShouldBeOfType<Delivery.Posted>();

        Home.General.Visible.ShouldHaveSingleItem().Content.ShouldBe("Of those asked, 23%.");
    }

    [Fact]
    public async Task Where_files_or_replies_are_not_allowed_the_message_comes_without_them()
    {
        Home.General.Deny(Discord.World.Bot, Permission.AttachFiles | Permission.ReadMessageHistory);
        var question = Discord.Say(Home.Uma, Home.General, "How many?");
        (await PostAsync(WithFile(InChannel("23%", question)))).ShouldBeOfType<Delivery.Posted>();

        Home.General.Visible.Single(message => message.Content == "23%").Attachments.ShouldBeEmpty();
    }
}
