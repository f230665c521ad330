using OpinionBot.Curation.Extraction.Passages;

namespace OpinionBot.Curation.Extraction.Surveys;

public sealed class ReportedSamplesTests
{
    [Theory]
    [InlineData("We interviewed 1,002 adults in May.", 1002, "adults", "1,002")]
    [InlineData("The survey covered 11,240 respondents.", 11240, "respondents", "11,240")]
    [InlineData("It put its questions to 1,250 Canadian adults.", 1250, "Canadian adults", "1,250")]
    [InlineData("A poll of 812 nurses by Havblikk says so.", 812, "nurses", "812")]
    public void Reads_how_many_of_whom_were_asked(string text, long count, string population, string words)
    {
        var sample = Read(text).ShouldHaveSingleItem();

        (sample.Count, sample.Population, sample.Words, sample.Sentence).ShouldBe((count, population, words, text));
    }

    [Theory]
    [InlineData("Havblikk called 1,003 voters.", 1003, "voters")]
    [InlineData("The institute’s researchers talked to 5,143 drivers.", 5143, "drivers")]
    [InlineData("The survey got 2,688 replies.", 2688, "replies")]
    [InlineData("The survey is of all ports; 3,512 completed it.", 3512, null)]
    public void Who_was_called_or_answered_was_asked(string text, long count, string? population)
    {
        var sample = Read(text).ShouldHaveSingleItem();

        (sample.Count, sample.Population?.TrimEnd('.')).ShouldBe((count, population));
    }

    [Theory]
    [InlineData("Of 5,600 clerks invited to the survey, 3,512 completed it.")]
    [InlineData("The survey got 3,512 replies from 5,600 clerks.")]
    [InlineData("The survey was held among 3,512 clerks (out of a total sample of 5,600).")]
    public void Those_who_were_only_invited_are_told_from_those_who_answered(string text) =>
        Read(text).Where(sample => !sample.IsInvited).Select(sample => sample.Count).ShouldBe([3512]);

    [Fact]
    public void Where_those_who_were_asked_live_belongs_to_their_number() =>
        Read("Havblikk interviewed 1,512 people aged 18 and over in Norway by telephone.").ShouldHaveSingleItem().Places.Select(place => place.Code).ShouldBe(["NO"]);

    [Fact]
    public void A_number_in_a_name_counts_nobody() =>
        Read("Mirador 360 interviewed 1,203 residents.").Select(sample => sample.Count).ShouldBe([1203]);

    [Fact]
    public void A_bare_number_is_of_nobody_in_particular()
    {
        var sample = Read("The margin is 3 points; n = 840.").ShouldHaveSingleItem();

        (sample.Count, sample.Population).ShouldBe((840, null));
    }

    [Fact]
    public void A_number_in_brackets_is_of_those_before_them()
    {
        var sample = Read("The poll had more of those who had used a robot (n = 412).").ShouldHaveSingleItem();

        (sample.Count, sample.Population).ShouldBe((412, "those who had used a robot"));
    }

    [Theory]
    [InlineData("The poll asked people in several countries: Japan 1,012, Brazil 1,005.", "1012 JP|1005 BR")]
    [InlineData("The survey asked 1,204 in Kenya, 1,150 in Ghana.", "1204 KE|1150 GH")]
    public void Every_country_has_its_own_number(string text, string samples) =>
        string.Join('|', Read(text).Select(sample => $"{sample.Count} {sample.Places.ShouldHaveSingleItem().Code}")).ShouldBe(samples);

    [Fact]
    public void The_countries_may_stand_in_the_sentence_behind_the_one_that_tells_of_the_asking() =>
        Read("The poll ran in two countries. It had 1,204 in Kenya, 1,150 in Ghana.").Select(sample => sample.Count).ShouldBe([1204, 1150]);

    [Fact]
    public void A_number_for_each_country_is_none_of_all()
    {
        Read("The survey asked about 1,000 people in each country.").ShouldHaveSingleItem().IsOfEach.ShouldBeTrue();
        Read("The survey asked 1,002 nurses.").ShouldHaveSingleItem().IsOfEach.ShouldBeFalse();
    }

    [Fact]
    public void A_group_of_those_who_were_asked_has_its_own_number() =>
        Read("We interviewed 1,002 adults, among them 212 pupils.").Select(sample => (sample.Count, sample.Population))
            .ShouldBe([(1002, "adults"), (212, "pupils")]);

    [Theory]
    [InlineData("The survey had 1,002 replies (702 clerks, 300 others).", "702 clerks|300 others")]
    [InlineData("We interviewed 1,002 clerks (Norwick: 702, Easthaven: 300).", "702 Norwick|300 Easthaven")]
    [InlineData("We surveyed 1,002 clerks, including 212 whose desk is at home.", "212 whose desk is at home")]
    public void Numbers_that_make_up_the_whole_and_those_that_it_includes_are_parts_of_it(string text, string parts) =>
        string.Join('|', Read(text).Where(sample => sample.IsPart).Select(sample => $"{sample.Count} {sample.Population}")).ShouldBe(parts);

    [Fact]
    public void A_row_of_a_table_has_its_number_in_a_column_of_its_own()
    {
        var row = PassageReader.Read("| Country | n | Yes |\n\n| Norway | 1,512 | 41% |").Single(passage => passage.Row is not null);

        ReportedSamples.OfRow(row).ShouldNotBeNull().Count.ShouldBe(1512);
        ReportedSamples.OfRow(PassageReader.Read("| Country | Yes |\n\n| Norway | 41% |").Single(passage => passage.Row is not null)).ShouldBeNull();
    }

    [Fact]
    public void Those_of_the_final_sample_are_told_from_those_who_began() =>
        Read("We fielded a survey to about 1,500 clerks, with a final sample size of 1452.").Where(sample => !sample.IsInvited).Select(sample => sample.Count).ShouldBe([1452]);

    [Theory]
    [InlineData("The harbour has 1,200 clerks.")]
    [InlineData("A survey was held in towns of fewer than 5,000 inhabitants interviewed in May.")]
    [InlineData("In Kenya 1,204 ships came.")]
    [InlineData("")]
    public void What_nobody_was_asked_for_is_no_sample(string text) => Read(text).ShouldBeEmpty();

    private static IReadOnlyList<ReportedSample> Read(string text)
    {
        var passages = PassageReader.Read(text);

        return [.. Enumerable.Range(0, passages.Count).SelectMany(at => ReportedSamples.Read(passages, at))];
    }
}
