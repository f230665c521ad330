using OpinionBot.Support;

namespace OpinionBot.Chat.Commands;

public sealed class CommandCatalogTests
{
    private static readonly CommandCatalog Catalog = new(
    [
        new Echo("say"), new Echo("library add"), new Echo("fact retract", CommandAudience.Moderators), new Echo("say again"),
        new Echo("ask") { Takes = [new("question", "What you want to know")] },
        new Echo("pick") { Takes = [new("fact", "Its number"), new("reason", "Why", OptionKind.LongText)] },
        new Echo("tune") { Takes = [new("pitch", "How high", OptionKind.Choice, Required: false, ["high", "low"]), new("volume", "How loud", OptionKind.Choice, Required: false, ["soft", "full"]), new("loud", "A flag", OptionKind.Flag, Required: false)] },
    ]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/say hello", "first=hello")]
    [InlineData("/say \"two words\" and the rest of it", "first=two words and the rest of it")]
    [InlineData("/say one title:\"A long title\" approve", "first=one;title=A long title;approve=true")]
    [InlineData("/library add one", "first=one")]
    [InlineData("/say “curly quotes” x", "first=curly quotes x")]
    [InlineData("/SAY hello", "first=hello")]
    [InlineData("/library Add one", "first=one")]
    [InlineData("/library add, one", "first=one")]
    [InlineData("/ say hello", "first=hello")]
    [InlineData("/say one size: Large", "first=one;size=large")]
    [InlineData("/say one Size :large.", "first=one;size=large")]
    [InlineData("/say one size : “LARGE”", "first=one;size=large")]
    [InlineData("/say one size=large --approve", "first=one;size=large;approve=true")]
    [InlineData("/say one —approve size large", "first=one;approve=true;size=large")]
    [InlineData("/say one approve:no", "first=one")]
    [InlineData("/say one approve: yes", "first=one;approve=true")]
    [InlineData("/say one title: A long title approve", "first=one;title=A long title;approve=true")]
    [InlineData("/say title:short one", "title=short;first=one")]
    [InlineData("/say title: A long title first: one", "title=A long title;first=one")]
    [InlineData("/say one title:„Lange Titel“ approve", "first=one;title=Lange Titel;approve=true")]
    [InlineData("/say one title:«Un titre» approve", "first=one;title=Un titre;approve=true")]
    [InlineData("/say Note: she said “a bridge” at https://harbour.example/a", "first=Note: she said “a bridge” at https://harbour.example/a")]
    [InlineData("/say one\ntwo", "first=one\ntwo")]
    public async Task Reads_options_as_they_are_typed(string line, string values) => (await RunAsync(line)).ShouldBe(values);

    [Theory]
    [InlineData("/say", "Say which first")]
    [InlineData("/say one size:huge", "'huge' is no size; choose small, large")]
    [InlineData("/sya hello", "did you mean /say?")]
    [InlineData("/library", "/library add")]
    [InlineData("/nothing", "There is no command /nothing")]
    [InlineData("/", "There is no command")]
    [InlineData("/say one size:lagre", "did you mean large? choose small, large")]
    [InlineData("/say one size:", "Say which size")]
    [InlineData("/say one approve:maybe", "'maybe' does not go with approve")]
    [InlineData("/say one titel:Harbour", "no option 'titel'; did you mean title?")]
    [InlineData("/say agian one", "did you mean /say again?")]
    public async Task Says_what_is_wrong_with_a_line(string line, string fault) => (await RunAsync(line)).ShouldContain(fault);

    [Theory]
    [InlineData("/tune colour:red", "no option 'colour'. Usage: /tune [pitch:…] [volume:…] [loud]")]
    [InlineData("/tune pich:high", "no option 'pich'; did you mean pitch?")]
    [InlineData("/tune low loud soft high", "There is one word too many: 'high'")]
    [InlineData("/tune low soft luod", "There is one word too many: 'luod'; did you mean loud?")]
    public async Task Whatever_is_no_option_is_told(string line, string fault) => (await RunAsync(line)).ShouldContain(fault);

    [Theory]
    [InlineData("/tune pitch high", "pitch=high")]
    [InlineData("/tune VOLUME: Soft pitch:HIGH", "volume=soft;pitch=high")]
    [InlineData("/tune low volume:soft", "pitch=low;volume=soft")]
    [InlineData("/tune volume:soft low", "volume=soft;pitch=low")]
    [InlineData("/pick F 12 (because)", "fact=F12;reason=(because)")]
    [InlineData("/pick [F 12] because it is wrong", "fact=F12;reason=because it is wrong")]
    [InlineData("/pick fact:F12 wrong figure", "fact=F12;reason=wrong figure")]
    [InlineData("/pick F12 reason: the wrong figure", "fact=F12;reason=the wrong figure")]
    public async Task Options_of_every_kind_are_read(string line, string values) => (await RunAsync(line)).ShouldBe(values);

    [Theory]
    [InlineData("/ask How many?\n-- Orla", "How many?\n-- Orla")]
    [InlineData("/Ask question: How many?", "How many?")]
    [InlineData("/ask", null)]
    [InlineData("/say How many?", null)]
    public void The_question_of_a_line_is_all_that_follows_ask(string line, string? question) => Catalog.QuestionOf(line).ShouldBe(question);

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

        commands.Count.ShouldBe(30);
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

        public IReadOnlyList<CommandOption> Takes { get; init; } =
        [
            new("first", "The first word"),
            new("second", "The rest", Required: false),
            new("title", "A title", Required: false),
            new("size", "A size", OptionKind.Choice, Required: false, ["small", "large"]),
            new("approve", "A flag", OptionKind.Flag, Required: false),
        ];

        public override IReadOnlyList<CommandOption> Options => Takes;

        public override Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
            Task.FromResult(Reply.Of(string.Join(';', call.Values.Select(value => $"{value.Key}={value.Value}"))));
    }
}
