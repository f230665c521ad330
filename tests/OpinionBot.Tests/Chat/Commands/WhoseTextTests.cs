using OpinionBot.Facts;
using OpinionBot.Facts.Sources;
using OpinionBot.Support;

namespace OpinionBot.Chat.Commands;

public sealed class WhoseTextTests
{
    [Theory]
    [InlineData("starter", false, "slack:T1", "everyone (starter)")]
    [InlineData("console", true, "slack:T1", "everyone")]
    [InlineData("slack:T1", false, "slack:T1", "this workspace")]
    [InlineData("slack:T1", false, "console", "slack:T1")]
    [InlineData("console", true, "console", "everyone")]
    [InlineData("console", false, "console", "terminal")]
    public void Names_who_is_answered_from_a_source(string workspace, bool isShared, string reader, string whose) =>
        WhoseText.For(A.Stored(1, A.Statement(), workspace, isShared: isShared).Source, new WorkspaceId(reader)).ShouldBe(whose);

    [Theory]
    [InlineData("everyone", "every workspace is answered from what is approved of it.")]
    [InlineData("console", "library share S3 on the command line lets every workspace be.")]
    [InlineData("slack:T1", "Only slack:T1 is answered from it")]
    public void Says_at_the_terminal_who_is_answered_from_what_was_added(string readers, string said) =>
        WhoseText.Sentence(new SourceId(3), new WorkspaceId(readers)).ShouldContain(said);
}
