namespace OpinionBot.Prompts;

/// <summary>Why a language model was of no use. The list is complete; each has its sentence in <see cref="ModelFaultText"/>.</summary>
public enum ModelFault
{
    Unreachable,
    Failing,
    Busy,
    TooSlow,

    /// <summary>It failed lately and is not asked for a while.</summary>
    Resting,
    CutShort,
    Empty,
    Refused,
    Unreadable,

    /// <summary>Less than half of what it wrote is in the facts that it cites.</summary>
    Unsupported,
    KeyRejected,

    /// <summary>The endpoint does not know the model, or not this kind of request.</summary>
    RequestRejected,
    AskerBudgetSpent,
    ChannelBudgetSpent,
    WorkspaceBudgetSpent,
    DayBudgetSpent,
}

/// <summary>Why an answer was made without the model, for the person who asked.</summary>
public static class ModelFaultText
{
    public static string Because(ModelFault fault) => fault switch
    {
        ModelFault.Unreachable => "it could not be reached",
        ModelFault.Failing => "it is failing",
        ModelFault.Busy => "it is busy",
        ModelFault.TooSlow => "it did not answer in time",
        ModelFault.Resting => "it has been failing and is left alone for a moment",
        ModelFault.CutShort => "its answer was cut short",
        ModelFault.Empty => "it had nothing to say",
        ModelFault.Refused => "it declined to answer",
        ModelFault.Unreadable => "its answer could not be read",
        ModelFault.Unsupported => "most of what it wrote is not in the sources",
        ModelFault.KeyRejected => "it does not accept the key that is set",
        ModelFault.RequestRejected => "it does not accept the request; a moderator should check the model that is set",
        ModelFault.AskerBudgetSpent => "your share of today is used up",
        ModelFault.ChannelBudgetSpent => "this channel's share of today is used up",
        ModelFault.WorkspaceBudgetSpent => "this workspace's share of today is used up",
        ModelFault.DayBudgetSpent => "today's budget is used up",
        _ => "it could not be used",
    };
}

/// <summary>The model cannot be used for this call. Says nothing that the model or its server said: that may hold a key or somebody's words.</summary>
public sealed class ModelUnavailableException(ModelFault fault) : Exception($"The language model was not used: {ModelFaultText.Because(fault)}.")
{
    public ModelFault Fault { get; } = fault;
}
