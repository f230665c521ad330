using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Replying;

/// <summary>Says in one sentence what the library lacks.</summary>
internal static class NotCoveredText
{
    public static string For(Missing missing, AnswerLanguage language) => In(missing, language) ?? For(missing);

    private static string? In(Missing missing, AnswerLanguage language) => missing switch
    {
        Missing.ForPlace { HeldFor.Count: 0 } place => language.Say("missing.place.none", language.Place(place.Place)),
        Missing.ForPlace { HeldFor: [var only] } place => language.Say("missing.place.one", language.Place(place.Place), language.Place(only)),
        Missing.ForPlace place => language.Say("missing.place.many", language.Place(place.Place), place.HeldFor.Count),
        Missing.ForYear { HeldFor.Count: 0 } year => language.Say("missing.year.none", year.Year),
        Missing.ForYear year => language.Say("missing.year.held", year.Year, string.Join(language.Say("and"), year.HeldFor)),
        // In German every noun has a name's capital.
        Missing.Name name when language.Tag == "de" && !name.Named.Contains(' ', StringComparison.Ordinal) => language.Say("missing.topic"),
        Missing.Name { AsSpeaker: true } name => language.Say("missing.speaker", name.Named),
        Missing.Name name => language.Say("missing.name", name.Named),
        Missing.OfKind { Expected: ExpectedAnswer.Number } => language.Say("missing.number"),
        Missing.OfKind { Expected: ExpectedAnswer.Time } => language.Say("missing.time"),
        Missing.OfKind { Expected: ExpectedAnswer.Person } => language.Say("missing.person"),
        Missing.OfKind { Expected: ExpectedAnswer.Place } => language.Say("missing.place"),
        Missing.OfKind { Expected: ExpectedAnswer.Reason } => language.Say("missing.reason"),
        _ => language.Say("missing.topic"),
    };

    private static string For(Missing missing) => missing switch
    {
        Missing.ForPlace { HeldFor.Count: 0 } place => $"The library has nothing on this for {FigureSentence.InSentence(place.Place)}.",
        Missing.ForPlace { HeldFor: [var only] } place => $"The library has this for {FigureSentence.InSentence(only)}, not for {FigureSentence.InSentence(place.Place)}.",
        Missing.ForPlace place => $"The library has this question for {place.HeldFor.Count} countries, not for {FigureSentence.InSentence(place.Place)}.",
        Missing.ForYear { HeldFor.Count: 0 } year => $"The library has nothing on this for {year.Year}.",
        Missing.ForYear year => $"The library has this for {string.Join(" and ", year.HeldFor)}, not for {year.Year}.",
        Missing.OtherWave { HeldFor: [var only] } => $"The library has this for {only} only, so nothing on how it has changed.",
        Missing.OtherWave => "The library has this from one survey only, so nothing on how it has changed.",
        Missing.OtherCountries other => $"The library has this for {FigureSentence.InSentence(other.Only)} only, so there is nothing to rank.",
        Missing.ForGroup group => $"The library has this for all adults, not broken down for {group.Group}.",
        Missing.OtherSide => "The library has the share of those who say so, not of those who say the opposite.",
        Missing.Name { AsSpeaker: true } name => $"The library has no words of {name.Named} on this.",
        Missing.Name name => $"The library has nothing on this that names {name.Named}.",
        Missing.OfKind { Expected: ExpectedAnswer.Number } => "The library has no number for this.",
        Missing.OfKind { Expected: ExpectedAnswer.Time } => "The library has no date for this.",
        Missing.OfKind { Expected: ExpectedAnswer.Person } => "The library does not say who.",
        Missing.OfKind { Expected: ExpectedAnswer.Reason } => "Surveys say how many and not why, and no article in the library gives a reason for this.",
        Missing.OfKind { Expected: ExpectedAnswer.Place } => "The library does not say where.",
        _ => "The library does not cover this.",
    };
}
