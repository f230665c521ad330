namespace OpinionBot.Operations.Connecting;

public sealed class GrowingPauseTests
{
    [Fact]
    public void Each_failure_doubles_the_pause_up_to_a_minute_and_a_success_makes_it_short_again()
    {
        var pause = new GrowingPause();

        Enumerable.Range(0, 8).Select(_ => pause.Next().TotalSeconds).ShouldBe([1, 2, 4, 8, 16, 32, 60, 60]);
        pause.Reset();
        pause.Next().TotalSeconds.ShouldBe(1);
    }

    [Fact]
    public void However_often_it_fails_the_pause_stays_a_minute() => GrowingPause.After(int.MaxValue).ShouldBe(TimeSpan.FromMinutes(1));
}
