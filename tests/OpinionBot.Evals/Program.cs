using OpinionBot;

return await EvalsCommandLine.RunAsync(args);
