namespace OpinionBot.Curation.Fetching.Reading;

public sealed class DateLineTests
{
    private const string Rest = "The robots came.";

    [Theory]
    [InlineData("OSLO, Jan. 14, 2026 (Fjordpress) - ", "Fjordpress", "2026-01-14")]
    [InlineData("LONDON (Harbour Wire) -- ", "Harbour Wire", null)]
    [InlineData("NORWICK, 5 March 2026 — ", null, "2026-03-05")]
    [InlineData("NEW YORK, March 5, 2026 – ", null, "2026-03-05")]
    [InlineData("OSLO, Norway — ", null, null)]
    [InlineData("OSLO, March 2026 – ", null, null)]
    [InlineData("OSLO – ", null, null)]
    [InlineData("NORWICK, Ill. (March 5, 2026) — ", null, "2026-03-05")]
    [InlineData("Norwick, 5 March 2026. ", null, "2026-03-05")]
    public void Says_who_told_it_and_on_which_day(string opening, string? publisher, string? published)
    {
        var line = DateLine.TryRead(opening + Rest).ShouldNotBeNull();

        (line.Publisher, line.Published?.ToString(), line.Length).ShouldBe((publisher, published, opening.Length));
    }

    [Theory]
    [InlineData("The robots came - at last.")]
    [InlineData("AI robots - they came.")]
    [InlineData("US clerks – robots came.")]
    [InlineData("OSLO is a port.")]
    [InlineData("On 5 March 2026. The robots came.")]
    [InlineData("Norwick, 5 March 2026 was a calm day.")]
    [InlineData("OSLO-based clerks sleep.")]
    [InlineData("")]
    public void Anything_else_opens_a_paragraph_of_its_own(string paragraph) => DateLine.TryRead(paragraph).ShouldBeNull();
}
