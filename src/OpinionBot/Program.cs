using OpinionBot.Answering;
using OpinionBot.Chat.Commands;
using OpinionBot.Console;
using OpinionBot.Conversation;
using OpinionBot.Curation;
using OpinionBot.Discord;
using OpinionBot.Llm;
using OpinionBot.Meaning;
using OpinionBot.Operations;
using OpinionBot.Operations.Settings;
using OpinionBot.Search;
using OpinionBot.Slack;
using OpinionBot.Store;
using OpinionBot.Web;

return await CommandLine.RunAsync(args, BuildHost);

static WebApplication BuildHost(HostSettings settings)
{
    var builder = SettingsServices.CreateBuilder(settings);

    var slack = builder.Configuration.GetSection(SlackOptions.Section).Get<SlackOptions>() ?? new SlackOptions();

    var discord = builder.Configuration.GetSection(DiscordOptions.Section).Get<DiscordOptions>() ?? new DiscordOptions();

    var search = builder.Configuration.GetSection(SearchOptions.Section).Get<SearchOptions>() ?? new SearchOptions();

    var llm = builder.Configuration.GetSection(LlmOptions.Section).Get<LlmOptions>() ?? new LlmOptions();

    builder.AddWeb(isNeeded: slack.UsesHttp || discord.UsesHttp || !string.IsNullOrEmpty(builder.Configuration["Web:PublicUrl"]));

    builder.Services
        .AddOperations()
        .AddStore()
        .AddSearch(hidesStarter: !builder.Configuration.GetValue("Library:Starter", true))
        .AddAnswering()
        .AddCuration()
        .AddLlm(llm)
        .AddMeaning(search, llm)
        .AddChatCommands()
        .AddConversation()
        .AddSlack(slack)
        .AddDiscord(discord)
        .AddConsole();

    return builder.Build();
}
