using OpinionBot.Answering.Replying;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Prompts;

namespace OpinionBot.Chat.Commands.Asking;

public sealed class CompareCommand(EvidenceFinder finder) : ChatCommand
{
    public override string Name => "compare";

    public override string Description => "Set places side by side on one survey question";

    public override IReadOnlyList<CommandOption> Options { get; } =
    [
        new("places", "Two or more places, for example \"Japan, United States\""),
        new("topic", "What to compare, for example nervous"),
    ];

    public override Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) => CompareAsync(call, cancellationToken);

    private async Task<Reply> CompareAsync(CommandCall call, CancellationToken cancellationToken)
    {
        // Places may be typed as separate words: whatever names a place is one, the rest is the topic.
        var line = $"{call.Require("places")}, {call.Require("topic")}";
        var mentions = Gazetteer.Default.Find(line);
        var places = mentions.Select(mention => mention.Place).Distinct().ToList();

        if (places.Count < 2)
        {
            return Reply.ToAskerOnly("Name at least two places, for example /compare \"Japan, United States\" nervous.");
        }

        var topic = Words.Of(line).Where(word => mentions.All(mention => !mention.Span.Overlaps(word.Span))).Select(word => word.Text).ToList();
        var query = new FactQuery
        {
            Text = string.Join(' ', topic),
            Terms = [.. topic.Select(Words.Fold).Where(word => !QuestionWords.IsAsking(word)).Distinct(StringComparer.Ordinal)],
            Places = places,
            Compares = true,
        };

        var caller = new ModelCaller(call.Address.Workspace, call.Address.Channel, call.Asker.Id);
        var retrieved = await finder.FindAsync(query, call.Address.Workspace, null, caller, cancellationToken);

        // The topic is a word or two: every table says which question it is of.
        return retrieved.WithoutChoice switch
        {
            Retrieved.Found { Evidence: var evidence } when evidence.Facts.Any(fact => fact.Fact is Figure { Place: not null }) => ComparisonTable.For(evidence),
            Retrieved.NotCovered gap => ReplyComposer.ComposeUnrecorded(new Answering.Answer.NotCovered(gap.Missing, gap.Nearest)),
            _ => Reply.ToAskerOnly("The library has no survey figure for these places on this."),
        };
    }
}
