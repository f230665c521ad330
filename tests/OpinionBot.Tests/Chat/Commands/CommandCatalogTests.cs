using OpinionBot.Support;

namespace OpinionBot.Chat.Commands;

public sealed class CommandCatalogTests
{
    private static readonly CommandCatalog Catalog = new([new Echo("say"), new Echo("library add"), new Echo("fact retract", CommandAudience.Moderators)]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/say hello", "first=hello")]
    [InlineData("/say \"two words\" and the rest of it", "first=two words and the rest of it")]
    [InlineData("/say one title:\"A long title\" approve", "first=one;title=A long title;approve=true")]
    [InlineData("/library add one", "first=one")]
    [InlineData("/say “curly quotes” x", "first=curly quotes x")]
    public async Task Reads_options_as_they_are_typed(string line, string values) => (await RunAsync(line)).ShouldBe(values);

    [Theory]
    [InlineData("/say", "Say which first")]
    [InlineData("/say one size:huge", "'huge' is no size; choose small, large")]
    [InlineData("/sya hello", "did you mean /say?")]
    [InlineData("/library", "/library add")]
    [InlineData("/nothing", "There is no command /nothing")]
    [InlineData("/", "There is no command")]
    public async Task Says_what_is_wrong_with_a_line(string line, string fault) => (await RunAsync(line)).ShouldContain(fault);

    [Fact]
    public async Task A_member_is_told_what_is_for_moderators_before_anything_else()
    {
        (await RunAsync("/fact retract")).ShouldContain("is for moderators");
        (await RunAsync("/fact retract F1", isModerator: true)).ShouldBe("first=F1");
    }

    [Fact]
    public void Every_command_of_the_product_fits_every_platform()
    {
        var commands = typeof(ChatCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ChatCommand)) && !type.IsAbstract)
            .Select(type => (ChatCommand)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type))
            .ToList();

        commands.Count.ShouldBe(26);
        commands.ShouldAllBe(command => command.Description.Length <= 100 && !command.Name.Any(char.IsUpper) && command.Name.Split(' ').Length <= 2 && command.Name.Length <= 32);
        commands.Select(command => command.Name).ShouldBeUnique();
    }

    private static async Task<string> RunAsync(string line, bool isModerator = false) =>
        string.Join(' ', (await Catalog.RunLineAsync(line, A.Asker(isModerator), ReplyAddress.Console, Token)).Paragraphs);

    private sealed class Echo(string name, CommandAudience audience = CommandAudience.Everyone) : ChatCommand
    {
        public override string Name => name;

        public override string Description => "Says what it was given";

        public override CommandAudience Audience => audience;

        public override IReadOnlyList<CommandOption> Options { get; } =
        [
            new("first", "The first word"),
            new("second", "The rest", Required: false),
            new("title", "A title", Required: false),
            new("size", "A size", OptionKind.Choice, Required: false, ["small", "large"]),
            new("approve", "A flag", OptionKind.Flag, Required: false),
        ];

        public override Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
            Task.FromResult(Reply.Of(string.Join(';', call.Values.Select(value => $"{value.Key}={value.Value}"))));
    }
}
