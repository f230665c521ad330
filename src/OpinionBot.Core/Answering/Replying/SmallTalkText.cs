using OpinionBot.Answering.Languages;
using OpinionBot.Answering.SmallTalk;

namespace OpinionBot.Answering.Replying;

/// <summary>What is said to small talk, in one sentence or two.</summary>
internal static class SmallTalkText
{
    /// <summary>Questions that the starter library answers.</summary>
    internal static readonly IReadOnlyList<string> Examples =
    [
        "How many people in Canada were nervous about AI products in 2023?",
        "Which country was most nervous about AI products in 2023?",
        "How many people in Brazil were nervous about AI products in 2023?",
    ];

    public static string For(Answer.SmallTalk talk)
    {
        if (talk.AwaitsChoice)
        {
            return talk.Language.Say("talk.choice")
                ?? "I have not answered yet: tell me first which of the questions above you mean. The source stands under the answer.";
        }

        IReadOnlyList<string> examples = [.. Examples.Select((_, at) => Example(talk.Language, talk.Turn + at))];

        return talk.Language.Say($"talk.{talk.Kind}", [.. examples]) ?? talk.Kind switch
        {
            SmallTalkKind.Laugh => $"Glad that it made you laugh. Shall I look something up? For example: {examples[0]}",
            SmallTalkKind.Okay => $"All right. If you want to know more, ask me, for example: {examples[0]}",
            SmallTalkKind.Greeting => $"Hello. I answer questions about public attitudes to AI from surveys and articles, for example: {examples[0]}",
            SmallTalkKind.Goodbye => "Goodbye. Ask me again whenever you want to know what people think about AI.",
            SmallTalkKind.Thanks => "You are welcome. If you want to know anything else about what people think of AI, just ask.",
            SmallTalkKind.Praise => "Thank you, that is good to hear. Ask me anything else about what people think of AI.",
            SmallTalkKind.Insult => "I am sorry that I was no help. Tell me in other words what you wanted to know, and I will look again; /help shows what I can do.",
            SmallTalkKind.AreYouABot => "Yes, I am a program: I answer from surveys and articles, and every figure is checked against its source before you see it.",
            SmallTalkKind.WhatCanYouDo => $"I tell you what people think about AI, from surveys and articles. Ask me for example: {string.Join(" Or: ", examples)} And /help shows everything that I can do.",
            SmallTalkKind.Doubt => "I check every figure against its source, which stands under the answer. Which answer do you mean? Ask the question again, and I will look it up.",
            SmallTalkKind.Wrong => "Which answer do you mean? Ask the question again; if the answer looks wrong to you, say so, and I will tell the moderators.",
            SmallTalkKind.Source => $"I name the source under every answer. What shall I look up? For example: {examples[0]}",
            _ => throw new InvalidOperationException($"There is nothing to say to {talk.Kind}."),
        };
    }

    private static string Example(AnswerLanguage language, int turn) => language.Say($"example.{(turn % Examples.Count) + 1}") ?? Examples[turn % Examples.Count];
}
