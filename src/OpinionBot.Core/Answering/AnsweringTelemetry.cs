using System.Diagnostics;

namespace OpinionBot.Answering;

/// <summary>Spans of the stages of an answer (OpenTelemetry). They hold counts and endings, never anybody's words.</summary>
public static class AnsweringTelemetry
{
    public const string SourceName = "OpinionBot.Answering";

    private static readonly ActivitySource Source = new(SourceName);

    internal static Activity? Start(string stage) => Source.StartActivity(stage);
}
