using Microsoft.Extensions.Time.Testing;
using OpinionBot.Support;

namespace OpinionBot.Discord.Gateway;

public sealed class ShardWatchTests
{
    private readonly FakeTimeProvider _time = new(A.Now);
    private readonly ShardWatch _watch;

    public ShardWatchTests() => _watch = new ShardWatch(shards: 2, _time);

    [Fact]
    public void All_are_up_when_each_has_been_connected()
    {
        _watch.AreAllUp.ShouldBeFalse();
        _watch.Rise(0);
        _watch.AreAllUp.ShouldBeFalse("the other has not said anything yet");
        _watch.Rise(1);
        _watch.AreAllUp.ShouldBeTrue();
        _watch.Fall(0);
        _watch.AreAllUp.ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(3, 13)]
    [InlineData(7, 125)]
    [InlineData(100, 125)]
    public void A_shard_that_stays_still_for_longer_than_the_library_pauses_is_given_up(int failures, int seconds)
    {
        for (var failure = 0; failure < failures; failure++)
        {
            _watch.Fall(0);
        }

        _time.Advance(TimeSpan.FromSeconds(seconds));
        _watch.IsGivenUp(0).ShouldBeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(1));
        _watch.IsGivenUp(0).ShouldBeTrue();
        _watch.IsGivenUp(1).ShouldBeFalse("it has not begun yet");
    }

    [Fact]
    public void Each_attempt_and_each_success_begins_anew()
    {
        _watch.Fall(0);
        _time.Advance(TimeSpan.FromSeconds(6));
        _watch.Fall(0);
        _time.Advance(TimeSpan.FromSeconds(6));
        _watch.IsGivenUp(0).ShouldBeFalse();

        _watch.Rise(0);
        _time.Advance(TimeSpan.FromHours(1));
        _watch.IsGivenUp(0).ShouldBeFalse();

        _watch.Fall(0);
        _time.Advance(TimeSpan.FromSeconds(8));
        _watch.IsGivenUp(0).ShouldBeTrue("after a success the library's pause is a short one");
    }

    [Fact]
    public void It_is_remembered_whether_a_shard_has_ever_worked()
    {
        _watch.Fall(0);
        _watch.HasWorked(0).ShouldBeFalse();
        _watch.Rise(0);
        _watch.Fall(0);
        _watch.HasWorked(0).ShouldBeTrue();
    }
}
