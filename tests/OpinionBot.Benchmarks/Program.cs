using OpinionBot;

return BenchmarkCommandLine.Run(args);
