using System.Globalization;
using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Summarizing;

/// <summary>Says survey figures: the figure first, then how it compares, then who was asked when and how many.</summary>
internal static class SurveySentences
{
    /// <summary>Said whenever figures of different questions stand side by side.</summary>
    public const string NotTheSameQuestion = "These are not the same question, so their figures cannot be compared directly";

    public static IEnumerable<DraftSentence> Write(IReadOnlyList<StoredFact> cells, Evidence evidence, AnswerLanguage language)
    {
        if (cells.Count == 0)
        {
            return [];
        }

        var questions = cells.GroupBy(cell => (Read(cell).Study!.Key, Read(cell).Indicator.Key, cell.Fact.SaidOn)).ToList();

        return questions.SelectMany(question => NewestWave(question.First(), cells, evidence) is { } newest ? [Earlier(question.First(), newest)] : Figures([.. question], evidence, isDated: questions.Count > 1, language))
            .Concat(cells.GroupBy(cell => (Read(cell).Study!.Key, Read(cell).AskedWhen)).SelectMany(sample => Asked(sample, language)))
            .Concat(Caveat(questions.Select(question => question.First()).ToList(), language));
    }

    /// <summary>What is said beside figures that somebody else has put into words: rank and average of a single one, who was asked, and what does not compare.</summary>
    public static IEnumerable<DraftSentence> Close(IReadOnlyCollection<FactId> cited, Evidence evidence, AnswerLanguage language)
    {
        var cells = evidence.Facts.Concat(evidence.Siblings).Where(fact => cited.Contains(fact.Id) && fact.Fact is Figure { Anchor: null, Study: not null }).DistinctBy(fact => fact.Id).ToList();

        if (cells is [var only] && evidence.Query.Places.Count == 1)
        {
            if (Rank(only, evidence) is { } rank)
            {
                yield return new DraftSentence($"It was {rank.Words} [{only.Id}].", [rank]) { Translation = LocalSentences.Rank(rank, language) };
            }

            if (FindAverage(only, evidence) is { } average)
            {
                yield return SayAverage(average, language);
            }
        }

        foreach (var sentence in cells.GroupBy(cell => (Read(cell).Study!.Key, Read(cell).AskedWhen)).SelectMany(sample => Asked(sample, language)).Concat(Caveat(cells, language)))
        {
            yield return sentence;
        }
    }

    // Of a trend the newest wave is said in full, the ones before it by what has changed.
    private static StoredFact? NewestWave(StoredFact cell, IReadOnlyList<StoredFact> cells, Evidence evidence) =>
        evidence.Query.AsksTrend && FigureSentence.Dates(Read(cell).AskedWhen) is not null
        && cells.First(other => Derivations.AreComparable(other, cell) && Read(other).Place == Read(cell).Place) is { } newest && newest.Id != cell.Id ? newest : null;

    private static DraftSentence Earlier(StoredFact cell, StoredFact newest)
    {
        var was = $"It was {FigureSentence.Value(Read(cell))} ({FigureSentence.Dates(Read(cell).AskedWhen)})";

        return Difference(newest, cell) is { } difference
            ? new DraftSentence($"{was} [{cell.Id}], {difference.Words}.", [difference])
            : new DraftSentence(ExtractiveSummarizer.Marked(was, cell.Id));
    }

    private static IEnumerable<DraftSentence> Figures(IReadOnlyList<StoredFact> cells, Evidence evidence, bool isDated, AnswerLanguage language)
    {
        var first = cells[0];
        var average = evidence.Query.Places.Count == 1 && cells.Count == 1 ? FindAverage(first, evidence) : null;

        yield return Lead(first, evidence, isOnly: cells.Count == 1, isDated);

        foreach (var cell in cells.Skip(1))
        {
            yield return Next(cell, first, evidence);
        }

        if (average is not null)
        {
            yield return SayAverage(average, language);
        }
    }

    private static DraftSentence Lead(StoredFact cell, Evidence evidence, bool isOnly, bool isDated)
    {
        var figure = Read(cell);
        var clause = isDated && FigureSentence.Dates(figure.AskedWhen) is { } dates ? $"{FigureSentence.Clause(figure)} ({dates})" : FigureSentence.Clause(figure);

        if (isOnly && Rank(cell, evidence) is { } rank)
        {
            return new DraftSentence($"{clause} [{cell.Id}], {rank.Words}.", [rank]);
        }

        return new DraftSentence(ExtractiveSummarizer.Marked(clause, cell.Id));
    }

    private static DraftSentence Next(StoredFact cell, StoredFact first, Evidence evidence)
    {
        var figure = Read(cell);

        // Another answer of the same place, or another place with the same answer.
        if (figure.Answer?.Label != Read(first).Answer?.Label)
        {
            return new DraftSentence(ExtractiveSummarizer.Marked($"{FigureSentence.Share(figure)} {FigureSentence.Reads(figure)}", cell.Id));
        }

        var where = figure.Place is { } place ? $"In {(place.IsGroup ? "the " : "")}{FigureSentence.InSentence(place)} it was" : "It was";

        if (evidence.Query.Places.Count == 0 && Rank(cell, evidence) is { } rank)
        {
            return new DraftSentence($"{where} {FigureSentence.Value(figure)} [{cell.Id}], {rank.Words}.", [rank]);
        }

        if (evidence.Query.Places.Count == 2 && Difference(first, cell) is { } difference)
        {
            return new DraftSentence($"{where} {FigureSentence.Value(figure)} [{cell.Id}], {difference.Words}.", [difference]);
        }

        return new DraftSentence(ExtractiveSummarizer.Marked($"{where} {FigureSentence.Value(figure)}", cell.Id));
    }

    // Who was asked, when and how many: in English once for all figures of a study, in other languages once for all that share a sample.
    private static IEnumerable<DraftSentence> Asked(IEnumerable<StoredFact> cells, AnswerLanguage language)
    {
        List<List<StoredFact>> samples = [.. cells.GroupBy(cell => Read(cell).SampleSize).Select(sample => sample.ToList())];

        return language.IsEnglish ? [AskedOf(samples, language)] : samples.Select(sample => AskedOf([sample], language));
    }

    private static DraftSentence AskedOf(List<List<StoredFact>> samples, AnswerLanguage language)
    {
        var cell = samples[0][0];
        var figure = Read(cell);
        var dates = FigureSentence.Dates(figure.AskedWhen) is { } known ? $", {known}" : "";
        var population = figure.Study!.Population is { } people ? $", of {people}" : "";
        var sizes = string.Join("; ", samples.Select(sample => $"{SizeOf(sample)} [{sample[0].Id}]"));

        return new DraftSentence($"Asked by {figure.Study.Conductor}{dates}{population}; {sizes}.") { Translation = LocalSentences.Asked(cell, figure, PlacesOf(samples[0]), IsEach(samples[0]), language) };
    }

    private static string SizeOf(List<StoredFact> sample)
    {
        var size = Read(sample[0]).SampleSize;
        var places = PlacesOf(sample);
        var where = places.Count == 0 ? "" : IsEach(sample) ? " in each country" : $" in {string.Join(" and ", places.Select(FigureSentence.InSentence))}";

        return FigureSentence.Sample(size) is { } count ? $"n = {count}{where}" : size.Note is { } note ? $"n = {note}" : "sample size unpublished";
    }

    private static List<Facts.Places.Place> PlacesOf(List<StoredFact> sample) =>
        [.. sample.Select(one => Read(one).Place).OfType<Facts.Places.Place>().Where(place => !place.IsGroup).Distinct().Take(3)];

    private static bool IsEach(List<StoredFact> sample) => PlacesOf(sample).Count > 0 && sample.Select(one => Read(one).Place).Distinct().Count() > 1;

    private static IEnumerable<DraftSentence> Caveat(List<StoredFact> questions, AnswerLanguage language)
    {
        // The same words asked again in another wave are the same question to a reader; their dates tell them apart.
        var different = questions.DistinctBy(cell => (Read(cell).Study!.Key, Read(cell).Indicator.Key)).DistinctBy(cell => FigureSentence.Reads(Read(cell))).ToList();

        if (different.Count > 1)
        {
            IReadOnlyList<FactId> facts = [.. different.Select(cell => cell.Id)];

            yield return new DraftSentence(ExtractiveSummarizer.Marked(NotTheSameQuestion, [.. facts]), [new Derivation.DifferentQuestions(facts, NotTheSameQuestion)]) { Translation = LocalSentences.NotTheSame(facts, language) };
        }
    }

    private static Derivation.Rank? Rank(StoredFact cell, Evidence evidence)
    {
        var figure = Read(cell);

        if (figure.Place is not { IsGroup: false })
        {
            return null;
        }

        var peers = Derivations.Peers(cell, evidence);
        var isHighest = peers.All(peer => peer.Id == cell.Id || Read(peer).Value < figure.Value);
        var isLowest = peers.All(peer => peer.Id == cell.Id || Read(peer).Value > figure.Value);

        return peers.Count < 3 || isHighest == isLowest ? null
            : new Derivation.Rank(cell.Id, isHighest, peers.Count, string.Create(CultureInfo.InvariantCulture, $"the {(isHighest ? "highest" : "lowest")} of the {peers.Count} countries asked"));
    }

    private static Derivation.Difference? Difference(StoredFact first, StoredFact second)
    {
        var points = Read(second).Value - Read(first).Value;

        return points == 0 || !Derivations.AreComparable(first, second) ? null : new Derivation.Difference(second.Id, first.Id, points, Derivations.DifferenceWords(points));
    }

    private static DraftSentence SayAverage(StoredFact average, AnswerLanguage language) =>
        new(ExtractiveSummarizer.Marked($"In the {Read(average).Place!.Name} it was {FigureSentence.Value(Read(average))}", average.Id)) { Translation = LocalSentences.Average(average, language) };

    private static StoredFact? FindAverage(StoredFact cell, Evidence evidence) =>
        evidence.Siblings.FirstOrDefault(other =>
            other.Id != cell.Id && Derivations.AreComparable(cell, other) && other.Fact.SaidOn == cell.Fact.SaidOn && Read(other).Place is { IsGroup: true });

    private static Figure Read(StoredFact cell) => (Figure)cell.Fact;
}
