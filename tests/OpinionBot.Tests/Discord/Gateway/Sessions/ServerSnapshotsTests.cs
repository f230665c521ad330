using System.Text.Json.Nodes;

namespace OpinionBot.Discord.Gateway.Sessions;

public sealed class ServerSnapshotsTests
{
    private readonly ServerSnapshots _servers = new("1");

    public ServerSnapshotsTests() => Note(
        "GUILD_CREATE",
        """
        {"id":"10","name":"Harbour","owner_id":"2","roles":[{"id":"10","permissions":"1"}],"emojis":[{"id":"5"}],"presences":[{"user":{"id":"2"}}],
         "members":[{"user":{"id":"1"},"roles":[]},{"user":{"id":"2","username":"uma"},"roles":[]}],
         "channels":[{"id":"20","name":"general","topic":"secret plans","type":0}],
         "threads":[{"id":"30","name":"How many people in Japan?","parent_id":"20","owner_id":"2","type":11}]}
        """);

    private JsonObject Home => _servers.All.Single(server => server.Id == "10").Snapshot;

    [Fact]
    public void Of_people_and_their_words_nothing_is_kept()
    {
        var kept = Home.ToJsonString();

        kept.ShouldNotContain("uma");
        kept.ShouldNotContain("Japan");
        kept.ShouldNotContain("secret plans");
        Home["members"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public void Channels_and_threads_come_change_and_go()
    {
        Note("CHANNEL_CREATE", """{"guild_id":"10","id":"21","name":"questions"}""");
        Note("CHANNEL_UPDATE", """{"guild_id":"10","id":"20","name":"lobby"}""");
        Note("THREAD_CREATE", """{"guild_id":"10","id":"31","name":"x","parent_id":"21"}""");
        Ids("channels").ShouldBe(["21", "20"]);
        Ids("threads").ShouldBe(["30", "31"]);
        Home["channels"]![1]!["name"]!.ToString().ShouldBe("lobby");

        Note("THREAD_UPDATE", """{"guild_id":"10","id":"31","name":"x","parent_id":"21","thread_metadata":{"archived":true}}""");
        Ids("threads").ShouldBe(["30"]);
        Note("THREAD_LIST_SYNC", """{"guild_id":"10","channel_ids":["21"],"threads":[{"id":"32","name":"x","parent_id":"21"},{"id":"33","name":"x","parent_id":"21"}]}""");
        Ids("threads").ShouldBe(["30", "32", "33"]);
        Note("THREAD_DELETE", """{"guild_id":"10","id":"32","parent_id":"21"}""");
        Note("CHANNEL_DELETE", """{"guild_id":"10","id":"20"}""");
        Ids("channels").ShouldBe(["21"]);
        Ids("threads").ShouldBe(["33"]);
    }

    [Fact]
    public void Roles_and_the_bots_own_membership_are_followed()
    {
        Note("GUILD_ROLE_CREATE", """{"guild_id":"10","role":{"id":"40","permissions":"8"}}""");
        Note("GUILD_ROLE_UPDATE", """{"guild_id":"10","role":{"id":"10","permissions":"0"}}""");
        Note("GUILD_MEMBER_UPDATE", """{"guild_id":"10","user":{"id":"1"},"roles":["40"]}""");
        Note("GUILD_MEMBER_UPDATE", """{"guild_id":"10","user":{"id":"2"},"roles":["40"]}""");

        Ids("roles").ShouldBe(["40", "10"]);
        Home["members"]!.AsArray().Count.ShouldBe(1);
        Home["members"]![0]!["roles"]!.ToJsonString().ShouldBe("""["40"]""");
        Note("GUILD_ROLE_DELETE", """{"guild_id":"10","role_id":"40"}""");
        Ids("roles").ShouldBe(["10"]);
    }

    [Fact]
    public void A_server_changes_goes_out_of_reach_and_is_left()
    {
        Note("GUILD_UPDATE", """{"id":"10","name":"Port","owner_id":"2","roles":[{"id":"10","permissions":"1"}],"emojis":[{"id":"5"}]}""");
        Home["name"]!.ToString().ShouldBe("Port");
        Home["emojis"]!.AsArray().ShouldBeEmpty();
        Ids("channels").ShouldBe(["20"]);

        Note("GUILD_DELETE", """{"id":"10","unavailable":true}""");
        Home.ToJsonString().ShouldBe("""{"id":"10","unavailable":true}""");
        Note("CHANNEL_CREATE", """{"guild_id":"10","id":"21"}""");
        _servers.TakeChanges().Keys.ShouldBe(["10"]);
        _servers.TakeChanges().ShouldBeEmpty();

        Note("GUILD_DELETE", """{"id":"10"}""");
        _servers.TakeChanges().ShouldBe([new("10", null)]);
    }

    private void Note(string name, string told) => _servers.Note(name, JsonNode.Parse(told)!.AsObject());

    private List<string> Ids(string list) => [.. Home[list]!.AsArray().Select(item => (string)item!["id"]!)];
}
