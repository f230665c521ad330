using System.Globalization;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>What people call the studies of a library, and how many countries each of them asked.</summary>
public sealed class StudyNames
{
    // So many words stand nowhere in this order by chance.
    private const int LongName = 3;

    private const string Folder = "Facts/StarterLibrary/";

    private static readonly Lazy<ILookup<string, string[]>> Names = new(() =>
        DataFile.ReadRows(Folder + "study-names.tsv", columns: 2).ToLookup(row => row[0], row => Fold(row[1]), StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, (int Count, IReadOnlyList<Place> Named)>> Asked = new(() =>
        DataFile.ReadRows(Folder + "study-countries.tsv", columns: 3).ToDictionary(row => row[0], row => (int.Parse(row[1], CultureInfo.InvariantCulture), Countries(row[2])), StringComparer.Ordinal));

    private static readonly WordClass Ai = Lexicon.Default.Of("ai");

    private readonly List<(string Study, string[] Name)> _names;

    /// <param name="studies">A study without a name of its own is called by the first word of who conducted it.</param>
    public StudyNames(IReadOnlyList<Study> studies) =>
        _names = [.. studies.SelectMany(study => Names.Value[study.Key].DefaultIfEmpty(Fold(study.Conductor)[..1]).Select(name => (study.Key, name)))];

    /// <summary>The studies that the words name without doubt: by a name with a word in it that no survey question has, or of several words in a row.</summary>
    /// <param name="isOrdinary">True for a word that questions have.</param>
    public IReadOnlyList<string> Find(IReadOnlyList<string> words, Func<string, bool> isOrdinary) =>
        [.. _names.Where(name => (name.Name.Length >= LongName || !name.Name.All(isOrdinary)) && Stands(words, name.Name)).Select(name => name.Study).Distinct()];

    /// <summary>The studies whose names share most words with these, all that share as many; none when no word is shared.</summary>
    public IReadOnlyList<string> FindNearest(IReadOnlyList<string> words)
    {
        var shared = _names.GroupBy(name => name.Study, (study, names) => (Study: study, Shared: names.SelectMany(name => name.Name).Distinct().Count(IsShared))).ToList();
        var most = shared.Count == 0 ? 0 : shared.Max(study => study.Shared);

        return most == 0 ? [] : [.. shared.Where(study => study.Shared == most).Select(study => study.Study)];

        bool IsShared(string word) => !TextAnalysis.IsStopWord(word) && !Ai.Has(word) && words.Contains(word);
    }

    /// <summary>True for a word of a name: it says who asked and not what was asked.</summary>
    public bool IsPartOfName(string word) => _names.Any(name => name.Name.Contains(word));

    /// <summary>In how many countries the study asked; null when that is not known.</summary>
    public static int? CountriesAsked(string study) => Asked.Value.TryGetValue(study, out var asked) ? asked.Count : null;

    /// <summary>All countries in which the study asked, by name; none when nobody has listed them all.</summary>
    public static IReadOnlyList<Place> CountriesNamed(string study) => Asked.Value.TryGetValue(study, out var asked) && asked.Named.Count == asked.Count ? asked.Named : [];

    private static IReadOnlyList<Place> Countries(string codes) =>
        [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Gazetteer.Default.ByCode).OfType<Place>().OrderBy(place => place.Name, StringComparer.Ordinal)];

    private static bool Stands(IReadOnlyList<string> words, string[] name) =>
        Enumerable.Range(0, Math.Max(0, words.Count - name.Length + 1)).Any(at => name.Select((word, next) => words[at + next] == word).All(isSame => isSame));

    private static string[] Fold(string name) => [.. Words.Of(name).Select(word => Words.Fold(word.Text)).Where((word, at) => at > 0 || word is not ("the" or "a"))];
}
