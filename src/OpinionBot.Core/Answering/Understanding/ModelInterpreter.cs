using System.Text.Json;
using Microsoft.Extensions.AI;
using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Memory;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Prompts;

namespace OpinionBot.Answering.Understanding;

/// <summary>
/// Lets a model put a question in other words when the rules found nothing for it: a wording that the library does not have, another language,
/// a follow-up that cannot be joined by rules. What it returns is read by the rules again, and may leave out none of the question's
/// places, years and names, nor bring in any.
/// </summary>
public sealed class ModelInterpreter(IChatClient model, PromptLibrary prompts, QuestionInterpreter rules, IAnswerStore answers)
{
    private const int MaxFollowUpWords = 12;
    private const int MaxForeignWords = 5;
    private const int MaxLength = 400;

    private static readonly HashSet<string> Leaning = new(["it", "they", "them", "their", "those", "these", "there", "he", "she", "him", "her", "his"], StringComparer.Ordinal);

    /// <summary>True when other words may find something. A name in an English question is what the rules read best: what nothing names stays not covered.</summary>
    public static bool MayHelp(Question question, FactQuery byRules, Missing missing) =>
        IsEnglish(question.Text) ? (missing is Missing.Topic or Missing.Name) && !byRules.Names.Any(IsWrittenSo) : missing is Missing.Topic or Missing.Name;

    /// <summary>Writes a question out that says <c>it</c> or <c>there</c> and that the rules cannot join with the one before it.</summary>
    /// <returns>Null when it does not lean on another, or when there is none: then no model was asked.</returns>
    public async Task<Reworded?> WriteOutAsync(Question question, ModelCaller caller, CancellationToken cancellationToken) =>
        (Leans(question.Text) || IsShortInAnotherLanguage(question.Text)) && await answers.PreviousQuestionAsync(question.Address, question.Asker.Id, cancellationToken) is { } previous
            ? await TryAsync(() => RewriteAsync(question, previous, caller, cancellationToken))
            : null;

    /// <param name="byRules">What the rules made of it.</param>
    /// <param name="caller">Who is charged for it.</param>
    /// <returns>The question in other words; none when the model is of no use here.</returns>
    public Task<Reworded> RewordAsync(Question question, FactQuery byRules, ModelCaller caller, CancellationToken cancellationToken) =>
        TryAsync(() => UnderstandAsync(question, byRules, caller, cancellationToken));

    private static async Task<Reworded> TryAsync(Func<Task<Reworded>> read)
    {
        try
        {
            return await read();
        }
        catch (ModelUnavailableException exception)
        {
            return new Reworded.Unavailable(exception.Fault);
        }
        catch (JsonException)
        {
            return new Reworded.Unavailable(ModelFault.Unreadable);
        }
    }

    private async Task<Reworded> UnderstandAsync(Question question, FactQuery byRules, ModelCaller caller, CancellationToken cancellationToken)
    {
        var prompt = prompts.UnderstandQuestion(question.Text, DateOnly.FromDateTime(question.AskedAt.UtcDateTime));
        var json = await model.AskAsync(prompt, UnderstoodQuestion.Form, caller, cancellationToken);

        if (JsonSerializer.Deserialize(json, UnderstandingJson.Default.UnderstoodQuestion) is not { IsQuestion: true, Standalone: { Length: > 0 and <= MaxLength } standalone } understood)
        {
            return new Reworded.Nothing();
        }

        var read = rules.Read(ModelText.Clean(standalone), question);
        var isEnglish = IsEnglish(question.Text);

        // In another language a place has another name and a capital may mean nothing; years and people's names stay.
        var places = byRules.Places.Count > 0 ? byRules.Places : isEnglish ? [] : PlacesIn(question) is { Count: > 0 } own ? own : read.Places;
        IReadOnlyList<string> names = isEnglish ? [.. byRules.Names.Where(name => IsWrittenSo(name) || read.Names.Contains(name))] : [.. read.Names.Where(name => question.Text.Contains(name, StringComparison.OrdinalIgnoreCase))];

        if (read.Places.Except(places).Any() || read.Years.Except(byRules.Years).Any() || read.Names.Except(names, StringComparer.OrdinalIgnoreCase).Any())
        {
            return new Reworded.Nothing();
        }

        var words = (understood.Words ?? []).SelectMany(Words.Of).Select(word => Words.Fold(word.Text)).Where(word => word.Length > 2 && !QuestionWords.IsAsking(word)).Take(8);

        return new Reworded.Query(
            read with { Places = places, Years = byRules.Years, Names = names, Terms = read.Terms.Count > 0 ? read.Terms : [.. words.Distinct()] },
            Known(read.Text, question.Text),
            prompt.Hash);
    }

    private async Task<Reworded> RewriteAsync(Question question, string previous, ModelCaller caller, CancellationToken cancellationToken)
    {
        var prompt = prompts.RewriteFollowUp(question.Text, previous);
        var json = await model.AskAsync(prompt, RewrittenQuestion.Form, caller, cancellationToken);

        if (JsonSerializer.Deserialize(json, UnderstandingJson.Default.RewrittenQuestion) is not { Question: { Length: > 0 and <= MaxLength } text })
        {
            return new Reworded.Nothing();
        }

        var read = rules.Read(ModelText.Clean(text), question);
        var own = rules.Read(question.Text, question);
        var before = rules.Read(previous, question);

        // In another language a place has another name and a capital may mean nothing.
        IReadOnlyList<Facts.Places.Place> places = [.. own.Places.Concat(PlacesIn(question)).Distinct()];
        IReadOnlyList<string> names = QuestionLanguage.Of(question.Text).IsEnglish ? [.. own.Names.Where(name => IsWrittenSo(name) || read.Names.Contains(name))] : [.. own.Names.Intersect(read.Names)];

        return read.Places.Except(places).Except(before.Places).Any() || places.Except(read.Places).Any()
            || read.Years.Except(own.Years).Except(before.Years).Any() || own.Years.Except(read.Years).Any()
            || read.Names.Except(names).Except(before.Names).Any() || names.Except(read.Names).Any()
            ? new Reworded.Nothing()
            : new Reworded.Query(read, Known(read.Text, $"{question.Text} {previous}"), prompt.Hash);
    }

    private static IReadOnlyList<Facts.Places.Place> PlacesIn(Question question) =>
        [.. QuestionLanguage.Of(question.Text).Words.Places(question.Text).Select(Facts.Places.Gazetteer.Default.ByCode).OfType<Facts.Places.Place>()];

    // Without the words that neither people nor the library have used: they would be the model's own, and what is remembered is shown again.
    private string Known(string text, string typed)
    {
        var used = Words.Of(typed).Select(word => Words.Fold(word.Text)).ToHashSet(StringComparer.Ordinal);
        var unknown = Words.Of(text).Where(word => Words.Fold(word.Text) is var folded && !used.Contains(folded) && !QuestionWords.IsAsking(folded) && !rules.Knows(word.Text));

        return unknown.Reverse().Aggregate(text, (rest, word) => rest.Remove(word.Span.Start, word.Span.Length)).Trim();
    }

    // In lower case what nobody knows may be a name or slang; a model tells them apart.
    private static bool IsWrittenSo(string name) => name.Any(char.IsUpper);

    private static bool Leans(string text)
    {
        IReadOnlyList<string> words = [.. Words.Of(text).Select(word => Words.Fold(word.Text))];

        return words.Count <= MaxFollowUpWords && !FollowUp.IsOne(text) && words.Where((word, at) => Leaning.Contains(word) && !(word == "there" && at > 0 && IsToBe(words[at - 1]))).Any();
    }

    // The rules join English follow-ups only.
    private static bool IsShortInAnotherLanguage(string text) => Words.Of(text).Count <= MaxForeignWords && !QuestionLanguage.Of(text).IsEnglish;

    // "are there figures" leans on nothing.
    private static bool IsToBe(string word) => word is "is" or "are" or "was" or "were" or "be" or "been";

    // A third of the words of an English question only ask.
    private static bool IsEnglish(string text)
    {
        var words = Words.Of(text);

        return words.Count(word => QuestionWords.IsAsking(Words.Fold(word.Text))) * 10 >= words.Count * 3;
    }
}

/// <summary>What a model made of a question. The list is complete; in all but one case the rules' own reading stands.</summary>
public abstract record Reworded
{
    private Reworded()
    {
    }

    /// <param name="Asked">What to look up.</param>
    /// <param name="Remembered">The question for the record: in words of people and of the library alone.</param>
    /// <param name="PromptHash">Of the prompt that led to it.</param>
    public sealed record Query(FactQuery Asked, string Remembered, string PromptHash) : Reworded;

    /// <summary>It has no other words for the question, or none that keep to it.</summary>
    public sealed record Nothing : Reworded;

    public sealed record Unavailable(ModelFault Fault) : Reworded;
}
