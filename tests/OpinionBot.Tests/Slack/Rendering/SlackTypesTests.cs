using System.Text.Json.Nodes;
using OpinionBot.Answering;
using OpinionBot.Answering.Readings;
using OpinionBot.Answering.Replying;
using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Slack.Forms;
using OpinionBot.Slack.Home;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Slack.Rendering;

/// <summary>The bot's blocks as Slack's own types have them.</summary>
public sealed class SlackTypesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_blocks_are_what_Slack_calls_blocks()
    {
        NodeScript.NeedsPackages("slack");
        using var folder = new TemporaryFolder();
        using var store = new TemporaryStore();
        var to = new SlackReplyTo { Channel = "C1" };
        var closing = new[] { SlackBlocks.Actions(SlackBlocks.Button("Evidence F1", "run:0", "/evidence F1", "primary")), SlackBlocks.Actions(SlackBlocks.Menu("Evidence", "run:pick", [("[1] F1", "A fact.", "/evidence F1")])), SlackBlocks.Feedback(7) };
        var home = await new SlackHome(new SqliteSourceStore(store.Database, TimeProvider.System)).ViewAsync(new WorkspaceId("slack:T1"), isModerator: true, Token);

        List<JsonNode> lists =
        [
            .. Replies().SelectMany(reply => SlackLayout.Lay(reply, closing)).Select(message => (JsonNode)new JsonArray([.. message.Blocks.Select(block => block.DeepClone())])),
            home["blocks"]!.DeepClone(),
            SlackForm.AddArticle(to)["blocks"]!.DeepClone(),
            SlackForm.EditFact(to, "F1", "A sentence.")["blocks"]!.DeepClone(),
        ];

        await File.WriteAllTextAsync(folder.File("blocks.json"), new JsonArray([.. lists]).ToJsonString(), Token);
        await using var check = NodeScript.Start("slack", "check-blocks.mjs", folder.File("blocks.json"));
        var (exitCode, output) = await check.EndAsync(Token);

        exitCode.ShouldBe(0, output);
    }

    private static IEnumerable<Reply> Replies()
    {
        var fact = A.Stored(1, A.Figure());

        yield return EvidenceCard.For(fact);
        yield return new Reply { Paragraphs = ["It is so [1]."], Citations = [new Citation(1, fact, CitationLine.For(fact))], CheckedNote = "1 of 1 figure checked", IsAnswer = true };
        yield return new Reply { Table = new ReplyTable("A caption", ["A", "B"], [["1", ""], ["2", "b"]]) };
        yield return new Reply { Paragraphs = ["Nearest:", "- one", "- two"], Remarks = ["Not the same question."] };
        yield return ReplyComposer.Compose(new Answer.Unclear([new Reading("Harbours", "Who likes harbours?"), new Reading("Ships", "Who likes ships?")]));
        yield return Reply.ToAskerOnly("A sentence.");
    }
}
