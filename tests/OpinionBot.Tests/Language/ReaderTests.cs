namespace OpinionBot.Language;

public sealed class ReaderTests
{
    private static readonly PartialDate Reference = new(2026, 3, 5);

    [Theory]
    [InlineData("in 2027", "2027")]
    [InlineData("on 5 March 2026", "2026-03-05")]
    [InlineData("on March 5, 2026", "2026-03-05")]
    [InlineData("on 2026-03-05", "2026-03-05")]
    [InlineData("26 May - 9 June 2023", "2023-05-26 2023-06-09")]
    [InlineData("Dec 12-18, 2022", "2022-12-12 2022-12-18")]
    [InlineData("3 to 21 March 2025", "2025-03-03 2025-03-21")]
    [InlineData("a survey last year", "2025")]
    [InlineData("In August, it began", "2025-08")]
    [InlineData("reported in January", "2026-01")]
    [InlineData("It may rain; we march on", "")]
    [InlineData("2000% more", "")]
    [InlineData("In April, 17% of the ferrymen", "2025-04")]
    [InlineData("In April 17 percent of the ferrymen", "2025-04")]
    [InlineData("On April 17 the ferrymen", "2025-04-17")]
    public void Reads_dates_as_precisely_as_they_are_given(string text, string dates) =>
        string.Join(' ', DateReader.Read(text, Reference).Select(date => date.Date)).ShouldBe(dates);

    [Theory]
    [InlineData("“It works,” she said.", "It works")]
    [InlineData("It would face “huge trouble”.", "huge trouble")]
    [InlineData("It's the workers' right, isn't it?", "")]
    [InlineData("He called it 'a mess' and left.", "a mess")]
    [InlineData("« Oui », dit-il.", " Oui ")]
    [InlineData("She said: “First part.\n\nNext paragraph", "First part.")]
    [InlineData("\"Robots are loud, and they go on in the next paragraph.", "Robots are loud, and they go on in the next paragraph.")]
    [InlineData("A screen of 12\" is small, and nobody at the port wants one.", "")]
    public void Reads_quotations_and_no_apostrophes(string text, string words) =>
        string.Join('|', QuotationReader.Read(text).Select(quotation => quotation.Words.In(text))).ShouldBe(words);

    [Theory]
    [InlineData("a survey of 3 150 ferrymen in Norwick", 3150, "ferrymen in Norwick")]
    [InlineData("a poll of 3’150 ferrymen", 3150, "ferrymen")]
    [InlineData("The institute asked 3,150² ferrymen", 3150, "ferrymen")]
    [InlineData("Three hundred and twelve ferrymen were interviewed", 312, "ferrymen")]
    [InlineData("n = 3,150", 3150, null)]
    public void Reads_how_many_were_asked_by_the_one_grammar_of_numbers(string text, long count, string? population) =>
        SampleReader.Read(text).Select(sample => (sample.Count, sample.Population)).ShouldBe([(count, population)]);

    [Theory]
    [InlineData("Officials argue that Orla Finch of the Harbour Institute likes MedSort 3.1.", "Officials?|Orla Finch|Harbour Institute|MedSort 3.1")]
    [InlineData("In August, the Ministry of Health backed AI+.", "Ministry of Health|AI+")]
    [InlineData("Finch’s plan pleased Finch.", "Finch|Finch")]
    public void Reads_names(string text, string names) =>
        string.Join('|', NameReader.Read(text).Select(name => name.Text + (name.IsCertain ? "" : "?"))).ShouldBe(names);
}
