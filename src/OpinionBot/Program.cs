using OpinionBot.Answering;
using OpinionBot.Chat.Commands;
using OpinionBot.Console;
using OpinionBot.Curation;
using OpinionBot.Operations;
using OpinionBot.Search;
using OpinionBot.Store;

return await CommandLine.RunAsync(args, BuildHost);

static WebApplication BuildHost(HostSettings settings)
{
    var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

    builder.AddSettings(settings);

    builder.Services
        .AddOperations()
        .AddStore()
        .AddSearch(hidesStarter: !builder.Configuration.GetValue("Library:Starter", true))
        .AddAnswering()
        .AddCuration()
        .AddChatCommands()
        .AddConsole();

    return builder.Build();
}
