using OpinionBot.Curation.Extraction.Names;

namespace OpinionBot.Curation.Extraction;

public sealed class ArticleNamesTests
{
    [Theory]
    [InlineData("she", "Orla Finch", "Orla Finch heads the institute.")]
    [InlineData("he", "Liam Doyle", "Orla Finch heads the institute.", "Liam Doyle, the minister, disagrees.")]
    [InlineData("she", "Orla Finch", "Orla Finch said her team was ready.", "The work began in May.")]
    [InlineData("she", "Orla Finch", "Orla Finch said her team was ready.", "Liam Doyle said his was not.", "Finch met Doyle in June.")]
    public void A_pronoun_is_the_person_whom_the_article_leaves(string pronoun, string person, params string[] passages) =>
        Read(passages).PersonCalled(pronoun).ShouldBe(person);

    [Theory]
    [InlineData("she", "Orla Finch met Paula Ibanez in June.")]
    [InlineData("he", "Orla Finch said her team was ready.")]
    [InlineData("she", "Orla Finch said her team was ready.", "Kit Roe did not agree.")]
    [InlineData("he")]
    public void A_pronoun_that_may_be_anybodys_is_nobodys(string pronoun, params string[] passages) =>
        Read(passages).PersonCalled(pronoun).ShouldBeNull();

    [Theory]
    [InlineData("Finch", "Orla Finch", "State Senator Orla Finch has a bill.")]
    [InlineData("Finch", "Orla Finch", "Dr. Orla Finch of Port Louis heads the guild.")]
    [InlineData("Change", null, "Clerks fear Climate Change most.", "They say the climate is no more than weather, and a change of it is welcome.")]
    [InlineData("Ontario", null, "Clerks in Northern Ontario fear cranes.")]
    [InlineData("Agree", null, "Of the clerks, 57% Agree Disagree.")]
    public void Only_a_part_of_a_person_s_name_stands_for_it(string part, string? name, params string[] passages)
    {
        var names = new ArticleNames();

        foreach (var passage in passages)
        {
            names.Take(passage, isAhead: true);
        }

        names.FullName(part).ShouldBe(name);
    }

    private static ArticleNames Read(string[] passages)
    {
        var names = new ArticleNames();

        foreach (var passage in passages)
        {
            names.Take(passage);
        }

        return names;
    }
}
