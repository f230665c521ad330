namespace OpinionBot.Prompts;

/// <summary>The time that models have for one question, all calls together: it runs from the first of them.</summary>
public sealed class ModelPatience
{
    private long? _began;

    /// <summary>What is left of the whole time; zero when it is over.</summary>
    public TimeSpan Left(TimeSpan whole, TimeProvider time)
    {
        _began ??= time.GetTimestamp();

        return whole - time.GetElapsedTime(_began.Value) is { Ticks: > 0 } left ? left : TimeSpan.Zero;
    }
}
