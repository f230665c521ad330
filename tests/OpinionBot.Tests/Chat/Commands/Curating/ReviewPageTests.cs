using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Support;

namespace OpinionBot.Chat.Commands.Curating;

public sealed class ReviewPageTests
{
    private const string Sentence = "Fewer than 5% of dock workers in Japan trust robots.";

    private static readonly Finding Doubtful = A.Finding(5, Sentence) with
    {
        Text = "Less than 5% trust robots.",
        Parts = [new FindingPart(FindingPartKind.Of, "dock workers"), new FindingPart(FindingPartKind.Who, "Quaymark", "Quaymark asked on 4-11 May.")],
    };

    [Fact]
    public void A_finding_is_shown_with_its_line_its_doubts_its_sentence_and_what_was_inherited()
    {
        var item = ReviewPage.Of([Waiting(7, Doubtful)], null, 1, isAtTerminal: false, []).Items.ShouldHaveSingleItem();

        (item.Name, item.Heading).ShouldBe(("F7", "5% · dock workers · Japan · trust robots"));
        item.Text!.Text.ShouldBe(Sentence);
        item.Text.Runs.Where(run => run.IsMarked).Select(run => run.Text).ShouldBe(["5%", "dock workers"]);
        item.Notes.ShouldBe(["Doubtful: the source says fewer than 5%.", "Inherited: Quaymark from “Quaymark asked on 4-11 May.”", "To be said: Less than 5% trust robots."]);
        item.Buttons.Select(button => button.Command).ShouldBe(["/review approve F7", "/review edit F7 …", "/fact part F7 …", "/review reject F7"]);
    }

    [Fact]
    public void A_quote_is_headed_by_its_speaker_and_a_statement_says_itself()
    {
        var items = ReviewPage.Of([Waiting(1, A.Quote()), Waiting(2, A.Statement())], null, 1, isAtTerminal: true, []).Items;

        items[0].Heading.ShouldBe("Orla Finch · head of the Harbour Institute");
        items[0].Text!.Runs.Single(run => run.IsMarked).Text.ShouldBe("a bridge, not a wall");
        (items[1].Heading, items[1].Text).ShouldBe((A.Statement().Text, null));
    }

    [Fact]
    public void Doubtful_ones_come_first_and_the_rest_can_be_approved_at_once()
    {
        var reply = ReviewPage.Of([Waiting(1, A.Finding()), Waiting(2, Doubtful), Waiting(3, A.Statement())], null, 1, isAtTerminal: false, ["Approved: F9."]);

        reply.Paragraphs.ShouldBe(["Approved: F9.", "3 facts wait for review, 1 of them doubtful.", "From S1: A day at the harbour, Harbour Review, 5 March 2026"]);
        reply.Items.Select(item => item.Name).ShouldBe(["F2", "F1", "F3"]);
        reply.Buttons[0].ShouldBe(new ReplyButton("Approve the 2 not doubtful", "/review approve sure"));
    }

    [Fact]
    public void What_a_table_of_the_library_has_is_said_and_what_it_contradicts_comes_first()
    {
        var link = new CellLink(new FactId(40), 23, "Quaymark, 2024, “trusted robots”, Japan", Agrees: true);
        var told = A.Finding() with { Link = link };
        var toldWrong = A.Finding() with { Link = link with { Value = 31, Agrees = false } };

        var reply = ReviewPage.Of([Waiting(1, told), Waiting(2, Doubtful), Waiting(3, toldWrong)], null, 1, isAtTerminal: false, []);

        reply.Items.Select(item => (item.Name, item.Notes[0])).ShouldBe(
        [
            ("F3", "Doubtful: the library's table has 31% for this (F40: Quaymark, 2024, “trusted robots”, Japan); the article says 23%."),
            ("F2", "Doubtful: the source says fewer than 5%."),
            ("F1", "The library has this as F40: Quaymark, 2024, “trusted robots”, Japan: 23%."),
        ]);
        reply.Buttons[0].Label.ShouldBe("Approve the 1 not doubtful");
    }

    [Fact]
    public void A_chat_has_pages_and_each_leads_to_its_neighbours()
    {
        IReadOnlyList<StoredFact> waiting = [.. Enumerable.Range(1, 7).Select(id => Waiting(id, A.Finding()))];

        var middle = ReviewPage.Of(waiting, new SourceId(1), 2, isAtTerminal: false, []);
        middle.Paragraphs[0].ShouldBe("7 facts wait for review, none of them doubtful; page 2 of 3.");
        middle.Items.Select(item => item.Name).ShouldBe(["F4", "F5", "F6"]);
        middle.Buttons.Select(button => button.Command).ShouldBe(["/review approve S1 sure", "/review S1 page:3", "/review S1 page:1", "/review approve S1", "/review reject S1"]);

        ReviewPage.Of(waiting, null, 99, isAtTerminal: false, []).Items.ShouldHaveSingleItem().Name.ShouldBe("F7", "there is no page 99: the last");
        ReviewPage.Of(waiting, null, 1, isAtTerminal: true, []).Items.Count.ShouldBe(7);
    }

    [Fact]
    public void Facts_of_several_sources_each_say_theirs()
    {
        var other = Waiting(2, A.Statement());
        var reply = ReviewPage.Of([Waiting(1, A.Statement()), other with { Source = other.Source with { Id = new SourceId(2) } }], null, 1, isAtTerminal: false, []);

        reply.Items.Select(item => item.Notes[^1][..8]).ShouldBe(["From S1:", "From S2:"]);
        reply.Buttons.ShouldNotContain(button => button.Label.StartsWith("Approve all", StringComparison.Ordinal));
    }

    [Fact]
    public void When_nothing_waits_it_says_so() => ReviewPage.Of([], null, 1, isAtTerminal: false, ["Done."]).Paragraphs.ShouldBe(["Done.", "No facts wait for review."]);

    private static StoredFact Waiting(long id, Fact fact) => A.Stored(id, fact, status: FactStatus.Proposed);
}
