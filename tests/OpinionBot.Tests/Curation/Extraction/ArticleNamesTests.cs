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
