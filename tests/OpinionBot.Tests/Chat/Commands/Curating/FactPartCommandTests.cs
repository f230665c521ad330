using OpinionBot.Answering.Linking;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Curation.Review;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Store.Sqlite.Conversation;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Chat.Commands.Curating;

public sealed class FactPartCommandTests : IDisposable
{
    private const string Sentence = "In Japan 23% of dock workers and nurses take part in strikes.";

    private readonly IndexedStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("/fact part F1 of \"nurses\"", "nurses", "trust robots")]
    [InlineData("/fact part F1 of nurses", "nurses", "trust robots")]
    [InlineData("/fact part F1 of: nurses", "nurses", "trust robots")]
    [InlineData("/fact part F1 part:of text:nurses", "nurses", "trust robots")]
    [InlineData("/fact part f1 said take part in strikes", "dock workers", "take part in strikes")]
    [InlineData("/fact part F1 of none", null, "trust robots")]
    public async Task A_part_is_changed_as_it_is_typed(string line, string? of, string said)
    {
        await ProposeAsync();

        var reply = await RunAsync(line);

        reply.Paragraphs.ShouldBe(["F1 is changed and still waits for review."]);
        reply.Items.ShouldHaveSingleItem().Heading.ShouldBe(string.Join(" · ", new[] { "23%", of, "Japan", said }.Where(part => part is not null)));
        var finding = (Finding)(await _store.Facts.GetAsync(A.Moderator().Workspace, [new FactId(1)], Token))[0].Fact;
        (finding.Of, finding.Said, finding.Text).ShouldBe((of, said, Sentence), "all of it stands in the source's own sentence");
    }

    [Fact]
    public async Task What_the_sentence_does_not_have_is_said_behind_it()
    {
        await ProposeAsync($"{Sentence} So do stokers.");

        (await RunAsync("/fact part F1 of stokers")).Items.ShouldHaveSingleItem().Notes
            .ShouldContain("To be said: In Japan 23% of dock workers and nurses take part in strikes (stokers).");
    }

    [Theory]
    [InlineData("/fact part F1 of pilots", "The article does not have the words “pilots”; use words that stand in it, or none.")]
    [InlineData("/fact part F1 value 24%", "The value stays as the source has it; reject the fact if it is wrong.")]
    [InlineData("/fact part F1 colour red", "'colour' is no part that can be changed; choose said, of, place, when, who, n, before.")]
    [InlineData("/fact part F1 of", "Say what the article has for of: /fact part F1 of words, or none.")]
    [InlineData("/fact part crane of nurses", "'crane' is no fact; give a number such as F12.")]
    [InlineData("/fact part F2 of nurses", "F2 is no figure of an article that waits for review or is approved in this workspace's own library; its parts stay as they are.")]
    public async Task Bad_input_is_told_in_one_sentence(string line, string sentence)
    {
        await ProposeAsync();

        (await RunAsync(line)).Paragraphs.ShouldBe([sentence]);
    }

    [Fact]
    public async Task Without_a_part_it_shows_them_all()
    {
        await ProposeAsync();

        var reply = await RunAsync("/fact part F1");

        reply.Paragraphs.ShouldBe(["The parts of F1; /fact part F1 of words changes one."]);
        reply.Items.ShouldHaveSingleItem().Notes[^1].ShouldBe("said: trust robots, of: dock workers, place: Japan, when: none, who: none, n: none, before: none");
    }

    [Fact]
    public async Task Several_are_changed_as_a_form_gives_them()
    {
        await ProposeAsync();

        await CommandCatalog.RunAsync(Command, Call(new() { ["fact"] = "F1", ["of"] = "nurses", ["said"] = "take part in strikes", ["place"] = "Japan", ["n"] = "none" }), Token);

        ((Finding)(await _store.Facts.GetAsync(A.Moderator().Workspace, [new FactId(1)], Token))[0].Fact).Of.ShouldBe("nurses");
    }

    private FactPartCommand Command => new(
        new PartDesk(_store.Facts, new SqliteSourceStore(_store.Database, TimeProvider.System), new ReviewDesk(_store.Facts, TimeProvider.System), new CellLinker(ItemFinder.ByWords(_store.Index))),
        _store.Facts, new SqliteAnswerStore(_store.Database), _store.Follower);

    private static CommandCall Call(Dictionary<string, string> values) => new(A.Asker(isModerator: true), new ReplyAddress(A.Moderator().Workspace, "c1", "t1"), values);

    private Task<Reply> RunAsync(string line) =>
        new CommandCatalog([Command]).RunLineAsync(line, A.Asker(isModerator: true), new ReplyAddress(A.Moderator().Workspace, "c1", "t1"), Token);

    private async Task ProposeAsync(string article = Sentence) =>
        await new SqliteSourceStore(_store.Database, TimeProvider.System).AddAsync(A.Source(text: article), [A.Proposed(A.Finding(text: Sentence)), A.Proposed(A.Statement())], [], A.Moderator(), Token);
}
