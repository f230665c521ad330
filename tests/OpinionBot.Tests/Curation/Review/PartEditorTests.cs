using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Support;

namespace OpinionBot.Curation.Review;

public sealed class PartEditorTests
{
    private const string Sentence = "In Japan 23% of dock workers trust robots, up from 17% in 2024.";
    private const string Article = "The Quaymark poll asked 1,408 people.\n\n" + Sentence + "\n\nNurses at sea were not asked, and the margin is 3%.";

    private static readonly Finding Found = A.Finding(text: Sentence, place: "KR") with { Parts = [new FindingPart(FindingPartKind.Of, "dock workers"), new FindingPart(FindingPartKind.Said, "trust robots", "What they trust")] };

    [Fact]
    public void Words_of_the_sentence_become_the_part_and_are_what_it_stands_on()
    {
        var edited = Edit(FindingPartKind.Said, "trust\nrobots");

        edited.Said.ShouldBe("trust\nrobots");
        edited.Part(FindingPartKind.Said).ShouldBe(new FindingPart(FindingPartKind.Said, "trust robots"));
        edited.Part(FindingPartKind.Of).ShouldBe(Found.Part(FindingPartKind.Of), "the other parts stay");
    }

    [Fact]
    public void Words_from_elsewhere_in_the_article_become_the_part_and_stand_on_no_words_of_the_sentence()
    {
        var edited = Edit(FindingPartKind.Of, "nurses at sea");

        (edited.Of, edited.Unit.Label, edited.Part(FindingPartKind.Of)).ShouldBe(("nurses at sea", "of nurses at sea", null));
    }

    [Theory]
    [InlineData(FindingPartKind.Of, "pilots", "The article does not have the words “pilots”")]
    [InlineData(FindingPartKind.Said, "dock worker", "The article does not have the words “dock worker”")]
    [InlineData(FindingPartKind.Who, "Nordpuls", "The article does not have the words “Nordpuls”")]
    [InlineData(FindingPartKind.Place, "Atlantis", "“Atlantis” is not one place that the library knows")]
    [InlineData(FindingPartKind.Place, "Japan or Chile", "“Japan or Chile” is not one place")]
    [InlineData(FindingPartKind.When, "some time ago", "“some time ago” is no date")]
    [InlineData(FindingPartKind.SampleSize, "1,409", "The article does not say 1,409")]
    [InlineData(FindingPartKind.SampleSize, "many", "“many” is not how many were asked")]
    [InlineData(FindingPartKind.SampleSize, "17%", "“17%” is not how many were asked")]
    [InlineData(FindingPartKind.Before, "18% in 2024", "The article does not say 18%")]
    [InlineData(FindingPartKind.Before, "in 2024", "“in 2024” is no earlier value")]
    [InlineData(FindingPartKind.Value, "24%", "The value stays as the source has it")]
    public void What_the_article_does_not_have_is_refused_with_the_way_to_mend_it(FindingPartKind kind, string typed, string fault)
    {
        var (finding, said) = new PartEditor(Article, new PartialDate(2026, 5, 20)).Edit(Found, kind, typed);

        said.ShouldNotBeNull().ShouldStartWith(fault);
        finding.ShouldBe(Found);
    }

    [Fact]
    public void A_place_may_be_called_by_any_of_its_names_and_its_words_are_marked()
    {
        var edited = Edit(FindingPartKind.Place, "the Japanese");

        edited.Place.ShouldBe(Gazetteer.Default.ByCode("JP"));
        edited.Places.ShouldBe([Gazetteer.Default.ByCode("JP")!]);
        edited.Part(FindingPartKind.Place)!.Words.ShouldBe("Japan");
    }

    [Theory]
    [InlineData("4 to 11 May 2026", "2026-05-04", "2026-05-11")]
    [InlineData("May 2026", "2026-05", "2026-05")]
    [InlineData("4 May", "2026-05-04", "2026-05-04")]
    public void A_date_is_read_as_the_article_would_be(string typed, string from, string to)
    {
        var edited = Edit(FindingPartKind.When, typed);

        edited.AskedWhen.ShouldBe(new Fieldwork(PartialDate.TryParse(from), PartialDate.TryParse(to)));
        edited.SaidOn.ShouldBe(PartialDate.TryParse(to));
    }

    [Theory]
    [InlineData("1,408", SampleSizeKind.Exact)]
    [InlineData("about 1408", SampleSizeKind.About)]
    [InlineData("more than 1,408", SampleSizeKind.MoreThan)]
    [InlineData("1,408 in all", SampleSizeKind.InAll)]
    public void N_is_a_number_of_the_article_as_sure_as_it_is_typed(string typed, SampleSizeKind kind) =>
        Edit(FindingPartKind.SampleSize, typed).SampleSize.ShouldBe(new SampleSize(kind, 1_408));

    [Theory]
    [InlineData("17% (2024)")]
    [InlineData("17 in 2024")]
    public void An_earlier_value_is_a_number_of_the_article_with_its_date(string typed)
    {
        var edited = Edit(FindingPartKind.Before, typed);

        edited.Before.ShouldBe(new EarlierValue(17, new PartialDate(2024)));
        edited.Part(FindingPartKind.Before)!.Words.ShouldBe("17%");
    }

    [Fact]
    public void Who_asked_becomes_the_study_and_keeps_what_is_known_of_it()
    {
        Edit(FindingPartKind.Who, "Quaymark").Study.ShouldBe(new Study("quaymark-2026", "Quaymark", "Quaymark"));

        var known = new Study("x-2025", "Dock notes", "X", new Fieldwork(new PartialDate(2025), new PartialDate(2025)), "dockers");
        Edit(FindingPartKind.Who, "Quaymark", Found with { Study = known }).Study.ShouldBe(known with { Key = "quaymark-2025", Conductor = "Quaymark" });
    }

    [Fact]
    public void None_takes_a_part_out()
    {
        var whole = Found with { Study = new Study("q", "Q", "Q", new Fieldwork(new PartialDate(2025), new PartialDate(2025))), SampleSize = new SampleSize(SampleSizeKind.Exact, 5), Before = new EarlierValue(17), SaidOn = new PartialDate(2025) };

        foreach (var kind in PartNames.Editable.Select(name => PartNames.Find(name)!.Value))
        {
            PartNames.Typed(whole, kind).ShouldNotBeNull();

            var edited = Edit(kind, "None", whole);
            PartNames.Typed(edited, kind).ShouldBeNull();
            edited.Part(kind).ShouldBeNull();
        }

        Edit(FindingPartKind.Who, "none", whole).AskedWhen.ShouldBe(whole.AskedWhen, "the dates do not go with who asked");
    }

    private static Finding Edit(FindingPartKind kind, string typed, Finding? finding = null)
    {
        var (edited, fault) = new PartEditor(Article, new PartialDate(2026, 5, 20)).Edit(finding ?? Found, kind, typed);
        fault.ShouldBeNull();

        return edited;
    }
}
