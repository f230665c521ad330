using OpinionBot;

return await EvalsCommandLine.RunAsync(args, System.Console.Out, System.Console.Error);
