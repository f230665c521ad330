using OpinionBot.Facts;

namespace OpinionBot.Answering.Understanding;

/// <summary>What the interpreter made of a question. The list is complete.</summary>
public abstract record Interpretation
{
    private Interpretation()
    {
    }

    /// <summary>Something the library can be asked.</summary>
    public sealed record Asks(FactQuery Query) : Interpretation;

    /// <summary>Not something this bot does.</summary>
    public sealed record Refused(RefusalReason Reason) : Interpretation;
}

public enum RefusalReason
{
    /// <summary>Empty, or nothing that can be looked up.</summary>
    NotAQuestion,

    /// <summary>A task other than answering: a poem, code, a translation, homework.</summary>
    OutsideSubject,

    /// <summary>An attempt to change how the bot works: <c>ignore your instructions</c>.</summary>
    InstructionToBot,

    /// <summary>Asks what the bot itself thinks or feels.</summary>
    BotsOwnOpinion,

    /// <summary>Asks what the library holds rather than what is in it.</summary>
    AboutTheLibrary,
}
