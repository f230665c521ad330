using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord;

/// <summary>A server with the bot, a member, a moderator, a channel to talk in and a forum.</summary>
internal sealed class HomeGuild
{
    public HomeGuild(World world)
    {
        Guild = world.AddGuild("Harbour");
        Uma = world.AddUser("uma");
        Mo = world.AddUser("mo");
        Guild.AddMember(Uma);
        Guild.AddMember(Mo, Guild.AddRole("Moderators", Permission.ManageGuild | Permission.ManageMessages));
        General = Guild.AddText("general");
        Forum = Guild.AddForum("questions");
    }

    public DiscordGuild Guild { get; }

    /// <summary>An ordinary member.</summary>
    public DiscordUser Uma { get; }

    /// <summary>A moderator: may manage the server.</summary>
    public DiscordUser Mo { get; }

    public DiscordChannel General { get; }

    public DiscordChannel Forum { get; }
}
