namespace OpinionBot.Answering.SmallTalk;

/// <summary>What people say to the bot that asks nothing of the library, in the order of how much they want of it: the last are met before the first.</summary>
public enum SmallTalkKind
{
    Laugh,
    Okay,
    Greeting,
    Goodbye,
    Thanks,
    Praise,
    Insult,
    AreYouABot,
    WhatCanYouDo,

    /// <summary>Wants to hear what the last answer stands on: <c>really?</c>.</summary>
    Doubt,

    /// <summary>Says that the last answer is not right, or not what was asked.</summary>
    Wrong,

    /// <summary>Asks where the last answer is from.</summary>
    Source,
}
