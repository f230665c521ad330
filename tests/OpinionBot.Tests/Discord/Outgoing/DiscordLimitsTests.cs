using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OpinionBot.Support;

namespace OpinionBot.Discord.Outgoing;

public sealed class DiscordLimitsTests
{
    private const string Route = "POST channels/1/messages channels/1";
    private const string Major = "channels/1";

    private readonly FakeTimeProvider _time = new(A.Now);
    private readonly DiscordLimits _limits;

    public DiscordLimitsTests() => _limits = new DiscordLimits(_time, NullLogger<DiscordLimits>.Instance);

    [Fact]
    public void A_bucket_that_is_used_up_is_waited_for()
    {
        Learn(Answer(HttpStatusCode.OK, ("X-RateLimit-Bucket", "b"), ("X-RateLimit-Remaining", "2"), ("X-RateLimit-Reset-After", "4.5")));

        Wait().ShouldBe(TimeSpan.Zero);
        Wait().ShouldBe(TimeSpan.Zero);
        Wait().ShouldBe(TimeSpan.FromSeconds(4.5));
        _limits.Reserve("GET other ", isOfInteraction: false).ShouldBe(TimeSpan.Zero);
        _time.Advance(TimeSpan.FromSeconds(4.5));
        Wait().ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void An_answer_that_was_written_before_other_calls_arrived_does_not_give_their_room_back()
    {
        Learn(Answer(HttpStatusCode.OK, ("X-RateLimit-Bucket", "b"), ("X-RateLimit-Remaining", "4"), ("X-RateLimit-Reset-After", "5")));
        Enumerable.Range(0, 4).ShouldAllBe(_ => Wait() == TimeSpan.Zero);

        // The first of the four is answered while the others are under way.
        Learn(Answer(HttpStatusCode.OK, ("X-RateLimit-Bucket", "b"), ("X-RateLimit-Remaining", "3"), ("X-RateLimit-Reset-After", "5")));
        Wait().ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public void Routes_of_one_bucket_are_counted_together_and_other_channels_apart()
    {
        foreach (var (route, major) in new[] { ("POST a channels/1", "channels/1"), ("PATCH b channels/1", "channels/1"), ("POST a channels/2", "channels/2") })
        {
            _limits.Learn(route, major, Answer(HttpStatusCode.OK, ("X-RateLimit-Bucket", "b"), ("X-RateLimit-Remaining", "1"), ("X-RateLimit-Reset-After", "5")), refusal: null);
        }

        _limits.Reserve("POST a channels/1", isOfInteraction: false).ShouldBe(TimeSpan.Zero);
        _limits.Reserve("PATCH b channels/1", isOfInteraction: false).ShouldBeGreaterThan(TimeSpan.Zero);
        _limits.Reserve("POST a channels/2", isOfInteraction: false).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Over_all_routes_fewer_calls_are_made_in_a_second_than_Discord_allows_and_interactions_are_not_counted()
    {
        Enumerable.Range(0, 45).ShouldAllBe(at => _limits.Reserve($"GET {at} ", false) == TimeSpan.Zero);
        _limits.Reserve("GET one-too-many ", isOfInteraction: false).ShouldBe(TimeSpan.FromSeconds(1));
        _limits.Reserve("POST webhooks/1/{token} x", isOfInteraction: true).ShouldBe(TimeSpan.Zero);
        _time.Advance(TimeSpan.FromSeconds(1));
        _limits.Reserve("GET one-too-many ", isOfInteraction: false).ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("""{"retry_after":2.5,"global":false}""", true, false, false)]
    [InlineData("""{"retry_after":2.5,"global":true}""", true, true, false)]
    [InlineData(null, true, true, true)]
    public void A_refusal_holds_back_what_it_is_about(string? body, bool route, bool others, bool interactions)
    {
        Refuse(body, ("Retry-After", "2.5"));

        Wait().ShouldBe(route ? TimeSpan.FromSeconds(2.5) : TimeSpan.Zero);
        _limits.Reserve("GET other ", isOfInteraction: false).ShouldBe(others ? TimeSpan.FromSeconds(2.5) : TimeSpan.Zero);
        _limits.Reserve("POST webhooks/1/{token} x", isOfInteraction: true).ShouldBe(interactions ? TimeSpan.FromSeconds(2.5) : TimeSpan.Zero);
        _time.Advance(TimeSpan.FromSeconds(2.5));
        Wait().ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public void Five_hundred_refused_calls_in_ten_minutes_stop_all_calls_until_the_first_is_ten_minutes_old(HttpStatusCode status)
    {
        for (var call = 0; call < 499; call++)
        {
            Learn(Answer(status));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Wait().ShouldBe(TimeSpan.Zero);
        Learn(Answer(status));

        Wait().ShouldBe(TimeSpan.FromSeconds(600 - 499));
        _limits.Reserve("POST webhooks/1/{token} x", isOfInteraction: true).ShouldBeGreaterThan(TimeSpan.Zero);
        _time.Advance(TimeSpan.FromSeconds(600 - 499));
        Wait().ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_limit_that_others_have_used_up_is_nobodys_fault_and_not_counted()
    {
        for (var call = 0; call < 600; call++)
        {
            Refuse("""{"retry_after":0.1,"global":false}""", ("X-RateLimit-Scope", "shared"));
            _time.Advance(TimeSpan.FromSeconds(0.2));
        }

        Wait().ShouldBe(TimeSpan.Zero);
    }

    private TimeSpan Wait() => _limits.Reserve(Route, isOfInteraction: false);

    private void Learn(HttpResponseMessage answer) => _limits.Learn(Route, Major, answer, refusal: null);

    private void Refuse(string? body, params IReadOnlyList<(string Name, string Value)> headers)
    {
        var answer = Answer(HttpStatusCode.TooManyRequests, headers);
        _limits.Learn(Route, Major, answer, DiscordRefusal.Read(answer.Headers, body is null ? default : JsonSerializer.Deserialize<JsonElement>(body)));
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, params IReadOnlyList<(string Name, string Value)> headers)
    {
        var answer = new HttpResponseMessage(status);

        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }
}
