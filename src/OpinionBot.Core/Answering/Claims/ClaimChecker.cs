using System.Globalization;
using OpinionBot.Answering.Memory;
using OpinionBot.Answering.Replying;
using OpinionBot.Answering.SmallTalk;
using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Answering.Claims;

/// <summary>Sets what somebody claims against what the library holds: the claim without its figure is the question, its figure is compared by code.</summary>
public sealed class ClaimChecker(RecordingAnswerer answerer)
{
    /// <param name="claim">The claim, as a question's text.</param>
    public async Task<Reply> CheckAsync(Question claim, CancellationToken cancellationToken)
    {
        if (SmallTalkReader.Read(claim.Text) is not null)
        {
            return Reply.ToAskerOnly("There is no claim in this that I could check.");
        }

        var shares = NumberReader.Read(claim.Text).Where(number => number.IsShare).ToList();
        var answered = await answerer.AnswerAsync(claim with { Text = AsQuestion(claim.Text, shares) }, cancellationToken);
        var reply = ReplyComposer.Compose(answered.Answer);

        // A judgement belongs to an answer to a question somebody asked; this one was put by the bot itself.
        return reply with { Paragraphs = [Verdict(answered, shares), .. reply.Paragraphs], IsAnswer = false };
    }

    // "87% of people in Japan are nervous" asks "How many people in Japan are nervous?"
    private static string AsQuestion(string claim, List<NumberMention> shares)
    {
        var text = claim;

        foreach (var share in shares.AsEnumerable().Reverse())
        {
            var rest = text[share.Span.End..].TrimStart();
            rest = rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? rest[3..] : rest;
            text = text[..share.Span.Start] + (share == shares[0] ? "how many " : "") + rest;
        }

        return shares.Count == 0 ? claim : $"{text.Trim().TrimEnd('.', '!', '?')}?";
    }

    private static string Verdict(Answered answered, List<NumberMention> shares)
    {
        if (answered.Answer is not Answer.Summary summary)
        {
            return "I cannot check this claim.";
        }

        if (shares.Count == 0)
        {
            return "The claim has no figure to compare. What the library says on it:";
        }

        var (from, to) = Claimed(shares[0]);
        var said = from == to ? $"{Plain(from)}%" : $"{Plain(from)}–{Plain(to)}%";
        var held = Held(summary, answered.Query!).ToList();

        return held.Count == 0 ? $"The library has no figure to compare with {said}. What it says on this:"
            : held.Any(figure => figure.Value > from - 0.5m && (figure.UpTo ?? figure.Value) < to + 0.5m) ? $"The library has this figure: {said}."
            : $"The library has another figure than {said}:";
    }

    private static (decimal From, decimal To) Claimed(NumberMention share) =>
        share.AsPercent is { } single ? (single, single)
        : share.Form == NumberForm.Ratio ? (share.Value / share.Base!.Value * 100, share.To!.Value / share.Base!.Value * 100)
        : (share.Value, share.To!.Value);

    private static string Plain(decimal value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    // Of all cited figures only those of the claim's own place; the others are there to compare.
    private static IEnumerable<Figure> Held(Answer.Summary summary, FactQuery query)
    {
        var cited = ReplyComposer.Cited(summary).Select(fact => fact.Fact).OfType<Figure>().Where(figure => figure.Unit.Kind == UnitKind.Percent && FigureDoubt.Of(figure) is null).ToList();

        return query.Places.Count == 0 ? cited.Take(1) : cited.Where(figure => figure.Place is { } place && query.Places.Contains(place));
    }
}
