using OpinionBot.Chat;
using OpinionBot.Chat.Commands;
using OpinionBot.Chat.Commands.Asking;

namespace OpinionBot.Slack.Incoming;

public sealed class SlackLinesTests
{
    private static readonly SlackLines Lines = new(new CommandCatalog([new EvidenceCommand(null!), new Adding()]));

    [Fact]
    public void What_members_ask_is_read_as_a_question() => Lines.Read("/evidence <@U0AB> F12 :eyes:", null).ShouldBe("/evidence F12");

    [Theory]
    [InlineData("/library add <https://harbour.example/a?b=1&amp;c=2> title:Harbour", "/library add https://harbour.example/a?b=1&c=2 title:Harbour")]
    [InlineData("/library Add <http://harbour.example|harbour.example>", "/library Add http://harbour.example")]
    public void What_moderators_give_keeps_its_addresses(string text, string line) => Lines.Read(text, null).ShouldBe(line);

    private sealed class Adding : ChatCommand
    {
        public override string Name => "library add";

        public override string Description => "Adds";

        public override CommandAudience Audience => CommandAudience.Moderators;

        public override Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(Reply.Of("added"));
    }
}
