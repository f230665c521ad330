using OpinionBot;

return await BenchmarkCommandLine.RunAsync(args);
