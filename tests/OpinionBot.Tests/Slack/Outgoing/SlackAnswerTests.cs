using System.Net;
using System.Net.Http.Headers;

namespace OpinionBot.Slack.Outgoing;

public sealed class SlackAnswerTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("ok")]
    [InlineData("<!doctype html><p>Signed out by the gatekeeper</p>")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[{\"ok\":true,\"ts\":\"1.2\"}]")]
    [InlineData("\"ok\"")]
    [InlineData("{\"ok\":true}")]
    [InlineData("{\"ok\":true,\"ts\":\"\"}")]
    [InlineData("{\"ok\":true,\"ts\":null}")]
    [InlineData("{\"ok\":true,\"ts\":{}}")]
    [InlineData("{\"ok\":true,\"ts\":[\"1.2\"]}")]
    [InlineData("{\"ok\":\"true\",\"ts\":\"1.2\"}")]
    [InlineData("{\"ok\":true,\"ts\":\"1.2\"")]
    [InlineData("{\"ok\":false}")]
    [InlineData("{\"status\":\"success\"}")]
    public void A_post_that_Slack_has_not_confirmed_with_an_id_may_or_may_not_stand_there(string body)
    {
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.Accepted, HttpStatusCode.NoContent, HttpStatusCode.Found, HttpStatusCode.Forbidden })
        {
            using var response = new HttpResponseMessage(status);

            SlackAnswer.ToMethod(SlackMethod.PostMessage, response, body).ShouldBeOfType<SlackResult.Unreachable>().Fault.ShouldContain($"chat.postMessage with status {(int)status}");
        }
    }

    [Fact]
    public void Each_way_of_posting_is_confirmed_by_its_own_id()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);

        foreach (var method in new[] { SlackMethod.PostMessage, SlackMethod.Update, SlackMethod.StartStream, SlackMethod.AppendStream, SlackMethod.StopStream })
        {
            SlackAnswer.ToMethod(method, response, """{"ok":true,"channel":"C7","ts":"17.25"}""").ShouldBeOfType<SlackResult.Ok>();
        }

        SlackAnswer.ToMethod(SlackMethod.PostEphemeral, response, """{"ok":true,"message_ts":"17.25"}""").ShouldBeOfType<SlackResult.Ok>();
        SlackAnswer.ToMethod(SlackMethod.PostEphemeral, response, """{"ok":true,"ts":"17.25"}""").ShouldBeOfType<SlackResult.Unreachable>();
        SlackAnswer.ToMethod(SlackMethod.Replies, response, """{"ok":true,"messages":[]}""").ShouldBeOfType<SlackResult.Ok>();
        SlackAnswer.ToMethod(SlackMethod.SetStatus, response, """{"ok":true}""").ShouldBeOfType<SlackResult.Ok>();
    }

    [Fact]
    public void A_refusal_is_Slacks_own_word_and_a_limit_says_until_when()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7));

        SlackAnswer.ToMethod(SlackMethod.PostMessage, response, """{"ok":false,"error":"not_in_channel"}""").ShouldBeOfType<SlackResult.Refused>().Error.ShouldBe("not_in_channel");
        SlackAnswer.ToMethod(SlackMethod.PostMessage, response, """{"ok":false,"error":"ratelimited"}""").ShouldBeOfType<SlackResult.RateLimited>().After.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [InlineData("ok", true)]
    [InlineData("ok\n", true)]
    [InlineData("{\"ok\":true}", true)]
    [InlineData("", false)]
    [InlineData("okay, please sign in", false)]
    [InlineData("<html>ok</html>", false)]
    [InlineData("{}", false)]
    public void A_response_URL_confirms_with_a_word(string body, bool isTaken)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        var result = SlackAnswer.ToResponse("response_url", response, body);

        (result is SlackResult.Ok).ShouldBe(isTaken);
        (result is SlackResult.Unreachable).ShouldBe(!isTaken);
    }

    [Theory]
    [InlineData("{\"ok\":false,\"error\":\"used_url\"}", "used_url")]
    [InlineData("expired_url", "expired_url")]
    [InlineData("<html>nothing here</html>", "http_404")]
    public void A_response_URL_that_takes_nothing_more_refuses_in_several_forms(string body, string error)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.NotFound);

        SlackAnswer.ToResponse("response_url", response, body).ShouldBeOfType<SlackResult.Refused>().Error.ShouldBe(error);
    }
}
