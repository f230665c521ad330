using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpinionBot.Chat.Commands;
using OpinionBot.Support.Discord.Checking;

namespace OpinionBot.Discord.Registering;

public sealed class DiscordCommandsTests
{
    private static readonly DiscordCommands Commands = new(new CommandCatalog(All()));

    [Fact]
    public void Discord_takes_every_command_in_every_language()
    {
        var errors = new FormErrors();
        CheckAll(Commands.All, errors);

        errors.ThrowIfAny();
    }

    [Fact]
    public void Each_members_command_and_each_of_its_options_has_a_name_and_a_description_in_every_language()
    {
        foreach (var described in Commands.All.Where(command => (int)command["type"]! == 1 && command["default_member_permissions"] is null).SelectMany(command => command["options"]!.AsArray().Select(option => option!.AsObject()).Prepend(command)))
        {
            foreach (var localized in new[] { "name_localizations", "description_localizations" })
            {
                (described[localized] as JsonObject)?.Select(text => text.Key).ShouldBe(DiscordTranslations.Languages, $"{described["name"]} {localized}");
            }
        }
    }

    [Fact]
    public void In_no_language_two_commands_have_one_name()
    {
        foreach (var language in DiscordTranslations.Languages)
        {
            Commands.All.Where(command => (int)command["type"]! == 1).Select(command => (string?)command["name_localizations"]?[language] ?? (string)command["name"]!).ShouldBeUnique(language);
        }
    }

    [Fact]
    public void Members_commands_are_for_servers_users_and_direct_messages_and_moderators_are_for_those_who_manage_a_server()
    {
        foreach (var command in Commands.All)
        {
            var isForModerators = command["default_member_permissions"] is not null;

            command["integration_types"]!.ToJsonString().ShouldBe(isForModerators ? "[0]" : "[0,1]");
            command["contexts"]!.ToJsonString().ShouldBe(isForModerators ? "[0]" : "[0,1,2]");
            ((string?)command["default_member_permissions"]).ShouldBe(isForModerators ? "32" : null);
        }

        Commands.All.Where(command => command["default_member_permissions"] is not null).Select(command => (string)command["name"]!).Order().ShouldBe(["cases", "fact", "gaps", "library", "review", "settings", "stats"]);
    }

    private static void CheckAll(IReadOnlyList<JsonObject> commands, FormErrors errors)
    {
        CommandCheck.CheckNames(commands, errors);

        foreach (var (at, command) in commands.Index())
        {
            CommandCheck.Check($"{at}.", command, errors);
        }
    }

    // Only their definitions are looked at: nothing that they would need to run is there.
    private static IEnumerable<ChatCommand> All() => new ServiceCollection().AddChatCommands().Where(service => service.ServiceType == typeof(ChatCommand))
        .Select(service => service.ImplementationType!).Select(type => (ChatCommand)type.GetConstructors()[0].Invoke(new object?[type.GetConstructors()[0].GetParameters().Length]));
}
