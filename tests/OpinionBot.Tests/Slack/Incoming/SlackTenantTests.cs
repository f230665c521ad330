using System.Text.Json;

namespace OpinionBot.Slack.Incoming;

public sealed class SlackTenantTests
{
    [Theory]
    [InlineData("T7", "E7", false, "T7")]
    [InlineData("T7", null, false, "T7")]
    [InlineData(null, "E7", false, "E7")]
    [InlineData("T7", "E7", true, "E7")]
    [InlineData("T7", null, true, "T7")]
    [InlineData(null, null, true, null)]
    public void An_installation_is_a_workspaces_or_an_organisations(string? team, string? enterprise, bool isOrganisationWide, string? tenant) =>
        SlackTenant.Of(team, enterprise, isOrganisationWide).ShouldBe(tenant);

    [Theory]
    [InlineData("""{"team_id":"T7"}""", "T7")]
    [InlineData("""{"team_id":null,"enterprise_id":"E7"}""", "E7")]
    [InlineData("""{"team_id":"","enterprise_id":"E7"}""", "E7")]
    [InlineData("""{"team_id":"T8","authorizations":{"team_id":"T7","enterprise_id":null,"is_enterprise_install":false}}""", "T7")]
    [InlineData("""{"team_id":"T8","authorizations":{"team_id":"T7","enterprise_id":"E7","is_enterprise_install":true}}""", "E7")]
    [InlineData("""{"team_id":"T8","authorizations":{"team_id":null,"enterprise_id":"E7","is_enterprise_install":true}}""", "E7")]
    public void The_authorization_of_an_event_knows_better_than_its_envelope(string envelope, string tenant)
    {
        var read = JsonElement.Parse(envelope);

        SlackTenant.ByIds(read, read.Object("authorizations")).ShouldBe(tenant);
    }

    [Theory]
    [InlineData("""{"team":{"id":"T7"},"enterprise":null,"is_enterprise_install":false}""", "T7")]
    [InlineData("""{"team":null,"enterprise":{"id":"E7"},"is_enterprise_install":true}""", "E7")]
    [InlineData("""{"team":{"id":"T7","enterprise_id":"E7"},"is_enterprise_install":true}""", "E7")]
    [InlineData("""{"team":null,"user":{"id":"U7","team_id":"T7"}}""", "T7")]
    public void A_press_or_a_grant_describes_both(string payload, string tenant) => SlackTenant.ByDescriptions(JsonElement.Parse(payload)).ShouldBe(tenant);
}
